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

export const PLAN: BoostPlan = { rounds: 120, depth: 4, rate: 0.1, drawn: 50, seed: 17 };

const COST_SCALE = 50;

/** Boosts trees on the logistic loss of some lines. The same data and plan give the same trees. */
export function boost(data: BinnedLines, rows: Int32Array, plan: BoostPlan): TreeNode[] {
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
    const sample = sampleRows(rows, slopes, random);
    const features = draw(data.names.length, plan.drawn, random);
    const tree = growTree(data, sample, slopes, { features, depth: plan.depth, rate: plan.rate });
    for (const row of rows) scores[row] = (scores[row] ?? 0) + scoreIn(tree, data, row);
    return tree;
  });
}

const LEAST_CHANCE = 0.1;
const MOST_CHANCE = 0.8;

/**
 * Draws the lines that a tree is grown from, those with a large error rather than the many that are settled; what is
 * drawn counts the more the less likely it was, so that sums stay right.
 */
function sampleRows(rows: Int32Array, { first, second }: Slopes, random: () => number): Int32Array {
  let errors = 0;
  for (const row of rows) errors += Math.abs(first[row] ?? 0);
  const mean = errors / Math.max(1, rows.length);
  return rows.filter((row) => {
    const error = Math.abs(first[row] ?? 0) / mean;
    const chance = Math.max(LEAST_CHANCE, Math.min(MOST_CHANCE, error));
    if (random() >= chance) return false;
    first[row] = (first[row] ?? 0) / chance;
    second[row] = (second[row] ?? 0) / chance;
    return true;
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
