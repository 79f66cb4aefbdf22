import { seededRandom } from '../../../src/demo/random.ts';
import { shuffled } from '../shuffled.ts';

/** Examples to learn from: one row each, columns binned. */
export interface Examples {
  readonly bins: Uint8Array;
  /** Rows of `bins`; columns are stored one after the other. */
  readonly rows: number;
  readonly width: number;
  /** Wanted answer, 0 to 1, and how much it matters. */
  readonly targets: Float32Array;
  readonly weights: Float32Array;
}

export interface GrowthOptions {
  readonly trees: number;
  readonly depth: number;
  readonly columnsPerTree: number;
  readonly rate: number;
}

/** [column, bin, left, right] or [value]. */
type Node = number[];

export const BINS = 32;
const RIDGE = 0.5;
const LEAST = 0.15;
const FEWEST = 20;

/** Gradient boosting of logistic loss on binned columns; deterministic. `chosen` are the rows to learn from. */
export function growTrees(examples: Examples, chosen: Int32Array, options: GrowthOptions): Node[][] {
  const everyColumn = Array.from({ length: examples.width }, (_, column) => column);
  const random = seededRandom(1);
  const scores = new Float64Array(examples.rows);
  const trees: Node[][] = [];
  const slopes = { gradient: new Float64Array(examples.rows), curvature: new Float64Array(examples.rows) };
  for (let round = 0; round < options.trees; round += 1) {
    for (const row of chosen) {
      const chance = 1 / (1 + Math.exp(-(scores[row] ?? 0)));
      const weight = examples.weights[row] ?? 0;
      slopes.gradient[row] = (chance - (examples.targets[row] ?? 0)) * weight;
      slopes.curvature[row] = chance * (1 - chance) * weight + 1e-9;
    }
    const columns = shuffled(everyColumn, random).slice(0, options.columnsPerTree);
    trees.push(growTree(examples, { chosen, columns, slopes, scores, options }));
  }
  return trees;
}

interface Growth {
  readonly chosen: Int32Array;
  readonly columns: readonly number[];
  readonly slopes: { readonly gradient: Float64Array; readonly curvature: Float64Array };
  readonly scores: Float64Array;
  readonly options: GrowthOptions;
}

function growTree(examples: Examples, growth: Growth): Node[] {
  const nodes: Node[] = [[0]];
  let level: { node: number; rows: Int32Array }[] = [{ node: 0, rows: growth.chosen }];
  for (let depth = 0; depth <= growth.options.depth; depth += 1) {
    const next: typeof level = [];
    for (const { node, rows } of level) {
      const split = depth < growth.options.depth ? bestSplit(examples, rows, growth) : undefined;
      if (!split) {
        nodes[node] = [leafValue(rows, growth)];
        for (const row of rows) growth.scores[row] = (growth.scores[row] ?? 0) + (nodes[node]?.[0] ?? 0);
        continue;
      }
      const sides = divide(examples, rows, split);
      nodes[node] = [split.column, split.bin, nodes.length, nodes.length + 1];
      next.push({ node: nodes.length, rows: sides.left }, { node: nodes.length + 1, rows: sides.right });
      nodes.push([0], [0]);
    }
    level = next;
  }
  return nodes;
}

function leafValue(rows: Int32Array, { slopes, options }: Growth): number {
  let gradient = 0;
  let curvature = 0;
  for (const row of rows) {
    gradient += slopes.gradient[row] ?? 0;
    curvature += slopes.curvature[row] ?? 0;
  }
  return Math.round((-gradient / (curvature + RIDGE)) * options.rate * 1e5) / 1e5;
}

interface Split {
  readonly column: number;
  readonly bin: number;
}

function bestSplit(examples: Examples, rows: Int32Array, growth: Growth): Split | undefined {
  if (rows.length < FEWEST) return undefined;
  let best: Split | undefined;
  let bestGain = 1e-6;
  const gradients = new Float64Array(BINS);
  const curvatures = new Float64Array(BINS);
  for (const column of growth.columns) {
    gradients.fill(0);
    curvatures.fill(0);
    const base = column * examples.rows;
    for (const row of rows) {
      const bin = examples.bins[base + row] ?? 0;
      gradients[bin] = (gradients[bin] ?? 0) + (growth.slopes.gradient[row] ?? 0);
      curvatures[bin] = (curvatures[bin] ?? 0) + (growth.slopes.curvature[row] ?? 0);
    }
    const found = bestBin(gradients, curvatures);
    if (found.gain > bestGain) [best, bestGain] = [{ column, bin: found.bin }, found.gain];
  }
  return best;
}

function bestBin(gradients: Float64Array, curvatures: Float64Array): { bin: number; gain: number } {
  const gradient = gradients.reduce((sum, one) => sum + one, 0);
  const curvature = curvatures.reduce((sum, one) => sum + one, 0);
  let best = { bin: 0, gain: -1 };
  let [left, leftCurvature] = [0, 0];
  for (let bin = 0; bin < BINS - 1; bin += 1) {
    left += gradients[bin] ?? 0;
    leftCurvature += curvatures[bin] ?? 0;
    const rightCurvature = curvature - leftCurvature;
    if (leftCurvature < LEAST / 3 || rightCurvature < LEAST / 3) continue;
    const gain =
      left ** 2 / (leftCurvature + RIDGE) +
      (gradient - left) ** 2 / (rightCurvature + RIDGE) -
      gradient ** 2 / (curvature + RIDGE);
    if (gain > best.gain) best = { bin, gain };
  }
  return best;
}

function divide(examples: Examples, rows: Int32Array, { column, bin }: Split) {
  const base = column * examples.rows;
  return {
    left: rows.filter((row) => (examples.bins[base + row] ?? 0) <= bin),
    right: rows.filter((row) => (examples.bins[base + row] ?? 0) > bin),
  };
}
