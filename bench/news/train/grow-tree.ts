import { type BinnedLines, STEPS } from './binned-lines.ts';

/** A node asks whether the step of a feature is at most `step`; a leaf adds its score. */
export type TreeNode =
  | { readonly feature: number; readonly step: number; readonly left: TreeNode; readonly right: TreeNode }
  | { readonly score: number };

/** First and second derivative of the loss, line by line. */
export interface Slopes {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

export interface Growth {
  readonly depth: number;
  /** Features that this tree may ask about. */
  readonly features: readonly number[];
  readonly rate: number;
}

const SHRINK = 1;
const LEAST_SECOND = 2;
const LEAST_LINES = 20;

/** Grows a tree over the lines with the numbers `rows`. */
export function growTree(data: BinnedLines, rows: Int32Array, slopes: Slopes, growth: Growth): TreeNode {
  const [first, second] = [sumOf(slopes.first, rows), sumOf(slopes.second, rows)];
  const leaf = { score: (-first / (second + SHRINK)) * growth.rate };
  if (growth.depth === 0 || rows.length < LEAST_LINES || second < LEAST_SECOND) return leaf;
  const split = bestSplit(data, rows, slopes, { growth, first, second });
  if (!split) return leaf;
  const bins = data.bins[split.feature] ?? new Uint8Array();
  const deeper = { ...growth, depth: growth.depth - 1 };
  const left = growTree(
    data,
    rows.filter((row) => (bins[row] ?? 0) <= split.step),
    slopes,
    deeper,
  );
  const right = growTree(
    data,
    rows.filter((row) => (bins[row] ?? 0) > split.step),
    slopes,
    deeper,
  );
  return { feature: split.feature, step: split.step, left, right };
}

function sumOf(values: Float64Array, rows: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < rows.length; at++) sum += values[rows[at] ?? 0] ?? 0;
  return sum;
}

interface Whole {
  readonly growth: Growth;
  readonly first: number;
  readonly second: number;
}

/** The question that lowers the loss most. */
function bestSplit(data: BinnedLines, rows: Int32Array, slopes: Slopes, { growth, first, second }: Whole) {
  let best: { feature: number; step: number } | undefined;
  let bestGain = 1e-6;
  const [firsts, seconds] = [new Float64Array(STEPS), new Float64Array(STEPS)];
  const base = (first * first) / (second + SHRINK);
  for (const feature of growth.features) {
    count(data.bins[feature] ?? new Uint8Array(), rows, slopes, { firsts, seconds });
    let [leftFirst, leftSecond] = [0, 0];
    for (let step = 0; step + 1 < STEPS; step++) {
      leftFirst += firsts[step] ?? 0;
      leftSecond += seconds[step] ?? 0;
      const rightSecond = second - leftSecond;
      if (leftSecond < LEAST_SECOND / 3 || rightSecond < LEAST_SECOND / 3) continue;
      const rightFirst = first - leftFirst;
      const gain =
        (leftFirst * leftFirst) / (leftSecond + SHRINK) +
        (rightFirst * rightFirst) / (rightSecond + SHRINK) -
        base;
      if (gain > bestGain) [bestGain, best] = [gain, { feature, step }];
    }
  }
  return best;
}

interface Histogram {
  readonly firsts: Float64Array;
  readonly seconds: Float64Array;
}

function count(bins: Uint8Array, rows: Int32Array, slopes: Slopes, { firsts, seconds }: Histogram): void {
  firsts.fill(0);
  seconds.fill(0);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const bin = bins[row] ?? 0;
    firsts[bin] = (firsts[bin] ?? 0) + (slopes.first[row] ?? 0);
    seconds[bin] = (seconds[bin] ?? 0) + (slopes.second[row] ?? 0);
  }
}

/** The score of a line in a tree. */
export function scoreIn(tree: TreeNode, data: BinnedLines, row: number): number {
  let node = tree;
  while ('feature' in node)
    node = (data.bins[node.feature]?.[row] ?? 0) <= node.step ? node.left : node.right;
  return node.score;
}
