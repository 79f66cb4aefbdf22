import type { BinnedLines } from './binned-lines.ts';
import { growTree, type Slopes, scoreIn, type TreeNode } from './grow-tree.ts';

export interface BoostPlan {
  readonly rounds: number;
  readonly depth: number;
  readonly rate: number;
  /** Features drawn anew for each tree. */
  readonly drawn: number;
  readonly seed: number;
}

export const PLAN: BoostPlan = { rounds: 120, depth: 5, rate: 0.1, drawn: 50, seed: 17 };

const COST_SCALE = 50;

/** Boosts trees on the logistic loss of some lines. The same data and plan give the same trees. */
export function boost(data: BinnedLines, rows: Int32Array, plan: BoostPlan = PLAN): TreeNode[] {
  const random = randomFrom(plan.seed);
  const scores = new Float64Array(data.labels.length);
  const slopes: Slopes = {
    first: new Float64Array(data.labels.length),
    second: new Float64Array(data.labels.length),
  };
  return Array.from({ length: plan.rounds }, () => {
    for (const row of rows) {
      const chance = 1 / (1 + Math.exp(-(scores[row] ?? 0)));
      const cost = (data.costs[row] ?? 0) * COST_SCALE;
      slopes.first[row] = (chance - (data.labels[row] ?? 0)) * cost;
      slopes.second[row] = chance * (1 - chance) * cost + 1e-9;
    }
    const features = draw(data.names.length, plan.drawn, random);
    const tree = growTree(data, rows, slopes, { features, depth: plan.depth, rate: plan.rate });
    for (const row of rows) scores[row] = (scores[row] ?? 0) + scoreIn(tree, data, row);
    return tree;
  });
}

export function scoreRows(trees: readonly TreeNode[], data: BinnedLines, rows: Int32Array): Float32Array {
  return Float32Array.from(rows, (row) => trees.reduce((sum, tree) => sum + scoreIn(tree, data, row), 0));
}

/** `size` different numbers below `count`. */
function draw(count: number, size: number, random: () => number): number[] {
  const all = Array.from({ length: count }, (_, at) => at);
  for (let at = 0; at < Math.min(size, count); at++) {
    const other = at + Math.floor(random() * (count - at));
    [all[at], all[other]] = [all[other] ?? 0, all[at] ?? 0];
  }
  return all.slice(0, size).sort((a, b) => a - b);
}

/** Mulberry32: the same numbers on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
