import type { TrainingPage } from './training-pages.ts';

/** All lines of some pages, features cut into few steps so that trees can count instead of sort. */
export interface BinnedLines {
  readonly names: readonly string[];
  /** For each feature the step of every line. */
  readonly bins: readonly Uint8Array[];
  /** For each feature the greatest value of each step but the last. */
  readonly edges: readonly Float32Array[];
  readonly labels: Float32Array;
  /** How much an error costs: pages of a set weigh alike however many lines they have. */
  readonly costs: Float32Array;
  /** First line of each page, and the end of the last. */
  readonly starts: Int32Array;
}

export const STEPS = 64;
const LEAST_COST = 0.002;

/** @param setWeight how much a page of a set counts. */
export function binLines(pages: readonly TrainingPage[], setWeight: (set: string) => number): BinnedLines {
  const names = [...(pages[0]?.table.columns.keys() ?? [])];
  const starts = Int32Array.from([0, ...pages.map(({ texts }) => texts.length)]);
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const binned = names.map((name) =>
    binColumn(
      joined(
        pages.map(({ table }) => table.get(name)),
        starts,
      ),
    ),
  );
  return {
    names,
    bins: binned.map(({ bins }) => bins),
    edges: binned.map(({ edges }) => edges),
    labels: joined(
      pages.map(({ labels }) => labels),
      starts,
    ),
    costs: joined(
      pages.map((page) => costsOf(page, setWeight(page.set))),
      starts,
    ),
    starts,
  };
}

function joined(parts: readonly (Float32Array | undefined)[], starts: Int32Array): Float32Array {
  const all = new Float32Array(starts.at(-1) ?? 0);
  for (const [page, part] of parts.entries()) if (part) all.set(part, starts[page] ?? 0);
  return all;
}

/** A line costs its share of the article's weight. */
function costsOf({ table, labels }: TrainingPage, setWeight: number): Float32Array {
  const weights = table.get('weight');
  let article = 0;
  for (const [line, label] of labels.entries()) if (label > 0.5) article += weights[line] ?? 0;
  return weights.map((weight) => (Math.min(1, weight / Math.max(1, article)) + LEAST_COST) * setWeight);
}

function binColumn(values: Float32Array): { bins: Uint8Array; edges: Float32Array } {
  const sorted = values.toSorted();
  const cuts = new Set<number>();
  for (let step = 1; step < STEPS; step++) {
    cuts.add(sorted[Math.floor((step * (sorted.length - 1)) / STEPS)] ?? 0);
  }
  cuts.delete(sorted.at(-1) ?? 0);
  const edges = Float32Array.from(cuts);
  return { bins: Uint8Array.from(values, (value) => stepOf(value, edges)), edges };
}

function stepOf(value: number, edges: Float32Array): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
