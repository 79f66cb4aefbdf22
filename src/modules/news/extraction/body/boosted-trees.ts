import type { FeatureRows } from './feature-rows.ts';

/** Small decision trees whose answers are added up. */
export interface BoostedTrees {
  readonly columns: readonly string[];
  /** Per tree: [column, threshold, left, right] of inner nodes, [value] of leaves; node 0 is the root. A value at most the threshold goes left. */
  readonly trees: readonly (readonly (readonly number[])[])[];
}

/** Every tree is filled up to this depth, so that a walk is four comparisons and no question whether it has ended. */
const DEPTH = 4;
const INNER = 2 ** DEPTH - 1;
const LEAVES = 2 ** DEPTH;

/** The trees in flat arrays, as they are walked: children of node n are 2n + 1 and 2n + 2. */
export class TreeWalker {
  readonly #columns: Int32Array;
  readonly #thresholds: Float32Array;
  readonly #leaves: Float32Array;
  readonly #trees: number;

  constructor({ trees }: BoostedTrees) {
    this.#trees = trees.length;
    this.#columns = new Int32Array(trees.length * INNER);
    this.#thresholds = new Float32Array(trees.length * INNER).fill(Number.POSITIVE_INFINITY);
    this.#leaves = new Float32Array(trees.length * LEAVES);
    for (const [tree, nodes] of trees.entries()) this.#fill(tree, nodes);
  }

  /** @returns one score a row: the logarithm of the odds that the line belongs to the article. */
  scores({ values, width, rows }: FeatureRows): Float32Array {
    const scores = new Float32Array(rows);
    for (let row = 0; row < rows; row += 1) scores[row] = this.#score(values, row * width);
    return scores;
  }

  #score(values: Float32Array, start: number): number {
    let sum = 0;
    for (let tree = 0; tree < this.#trees; tree += 1) {
      const base = tree * INNER;
      let node = 0;
      while (node < INNER) {
        const value = values[start + (this.#columns[base + node] ?? 0)] ?? 0;
        node = 2 * node + (value <= (this.#thresholds[base + node] ?? 0) ? 1 : 2);
      }
      sum += this.#leaves[tree * LEAVES + node - INNER] ?? 0;
    }
    return sum;
  }

  /** Writes a tree from its root on; a leaf above the last level stands at the end of the way that always goes left. */
  #fill(tree: number, nodes: readonly (readonly number[])[]): void {
    const waiting = [{ from: 0, to: 0 }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [first = 0, threshold, left = 0, right = 0] = nodes[next.from] ?? [];
      if (next.to >= INNER) {
        if (threshold !== undefined) throw new Error(`tree ${tree} is deeper than ${DEPTH}`);
        this.#leaves[tree * LEAVES + next.to - INNER] = first;
      } else if (threshold === undefined) {
        waiting.push({ from: next.from, to: 2 * next.to + 1 });
      } else {
        this.#columns[tree * INNER + next.to] = first;
        this.#thresholds[tree * INNER + next.to] = threshold;
        waiting.push({ from: left, to: 2 * next.to + 1 }, { from: right, to: 2 * next.to + 2 });
      }
    }
  }
}
