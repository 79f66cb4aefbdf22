import type { FeatureTable } from './feature-table.ts';

/** Boosted trees as they are kept: nodes of all trees in a row, a node's left child directly after it. */
export interface WrittenTrees {
  /** Names of the features, by the numbers that nodes use. */
  readonly features: readonly string[];
  /** First node of each tree. */
  readonly roots: readonly number[];
  /** For each node the feature that it asks about; −1 for a leaf. */
  readonly asks: readonly number[];
  /** For each node the greatest value that goes left; for a leaf its score. */
  readonly values: readonly number[];
  /** For each node its right child. */
  readonly rights: readonly number[];
}

/** Gives each line of a page a score: the log odds of its being a part of the article. */
export class TreeModel {
  private readonly features: readonly string[];
  private readonly roots: Int32Array;
  private readonly asks: Int16Array;
  private readonly values: Float32Array;
  private readonly rights: Int32Array;

  constructor({ features, roots, asks, values, rights }: WrittenTrees) {
    this.features = features;
    this.roots = Int32Array.from(roots);
    this.asks = Int16Array.from(asks);
    this.values = Float32Array.from(values);
    this.rights = Int32Array.from(rights);
  }

  score(table: FeatureTable): Float32Array {
    const scores = new Float32Array(table.lines);
    const columns = this.features.map((name) => table.get(name));
    const row = new Float32Array(columns.length);
    for (let line = 0; line < table.lines; line++) {
      for (let feature = 0; feature < row.length; feature++) row[feature] = columns[feature]?.[line] ?? 0;
      scores[line] = this.scoreRow(row);
    }
    return scores;
  }

  private scoreRow(row: Float32Array): number {
    const { roots, asks, values, rights } = this;
    let sum = 0;
    for (let tree = 0; tree < roots.length; tree++) {
      let node = roots[tree] ?? 0;
      for (let feature = asks[node] ?? -1; feature >= 0; feature = asks[node] ?? -1) {
        node = (row[feature] ?? 0) <= (values[node] ?? 0) ? node + 1 : (rights[node] ?? 0);
      }
      sum += values[node] ?? 0;
    }
    return sum;
  }
}
