import type { FeatureTable } from './feature-rows.ts';

/** Small decision trees whose answers are added up; node 0 of each tree is its root. */
export interface BoostedTrees {
  readonly columns: readonly string[];
  /** Per tree: [column, threshold, left, right] of inner nodes, [value] of leaves. A value at most the threshold goes left. */
  readonly trees: readonly (readonly (readonly number[])[])[];
}

/** The same in flat arrays, as it is walked. */
export class TreeWalker {
  readonly #columns: Int16Array;
  readonly #values: Float32Array;
  readonly #left: Int32Array;
  readonly #right: Int32Array;
  readonly #roots: readonly number[];

  constructor({ trees }: BoostedTrees) {
    const size = trees.reduce((sum, tree) => sum + tree.length, 0);
    this.#columns = new Int16Array(size).fill(-1);
    this.#values = new Float32Array(size);
    this.#left = new Int32Array(size);
    this.#right = new Int32Array(size);
    const roots: number[] = [];
    let base = 0;
    for (const tree of trees) {
      roots.push(base);
      for (const [at, node] of tree.entries()) this.#write(base, at, node);
      base += tree.length;
    }
    this.#roots = roots;
  }

  /** @returns one score a row: the logarithm of the odds that the line belongs to the article. */
  scores({ values, width, rows }: FeatureTable): Float32Array {
    const scores = new Float32Array(rows);
    for (let row = 0; row < rows; row += 1) {
      let sum = 0;
      for (const root of this.#roots) sum += this.#leaf(values, row * width, root);
      scores[row] = sum;
    }
    return scores;
  }

  #write(base: number, at: number, node: readonly number[]): void {
    const [first = 0, threshold, left, right] = node;
    if (threshold === undefined) {
      this.#values[base + at] = first;
      return;
    }
    this.#columns[base + at] = first;
    this.#values[base + at] = threshold;
    this.#left[base + at] = base + (left ?? 0);
    this.#right[base + at] = base + (right ?? 0);
  }

  #leaf(values: Float32Array, start: number, root: number): number {
    let node = root;
    for (let column = this.#columns[node] ?? -1; column >= 0; column = this.#columns[node] ?? -1) {
      const isLeft = (values[start + column] ?? 0) <= (this.#values[node] ?? 0);
      node = (isLeft ? this.#left[node] : this.#right[node]) ?? root;
    }
    return this.#values[node] ?? 0;
  }
}
