import { brotliDecompressSync } from 'node:zlib';

/** A classifier as the trainer writes it. */
export interface ModelFile {
  /**
   * Names of features, one a line, and an empty line; then for each name how coarse its row is (1–127) and a signed
   * byte for each class. Brotli in base64.
   */
  readonly content: string;
  /** What a weight of 1 is worth. */
  readonly step: number;
  readonly bias: readonly number[];
}

export interface LinearModel {
  readonly rowOf: ReadonlyMap<string, number>;
  readonly weights: Int8Array;
  readonly step: number;
  readonly bias: readonly number[];
}

export function openModel(file: ModelFile): LinearModel {
  const content = brotliDecompressSync(Buffer.from(file.content, 'base64'));
  const end = content.indexOf('\n\n');
  const names = content.subarray(0, end).toString('utf8').split('\n');
  return {
    rowOf: new Map(names.map((name, row) => [name, row])),
    weights: Int8Array.from(content.subarray(end + 2)),
    step: file.step,
    bias: file.bias,
  };
}

/** Probability of each class: softmax of Σ weights / √features + bias. */
export function probabilities(model: LinearModel, features: readonly string[]): number[] {
  const classes = model.bias.length;
  const sums = new Float64Array(classes);
  for (const feature of features) {
    const row = model.rowOf.get(feature);
    if (row === undefined) continue;
    for (let k = 0; k < classes; k += 1) sums[k] = (sums[k] ?? 0) + weightOf(model, row, k);
  }
  const value = model.step / Math.sqrt(features.length || 1);
  const scores = model.bias.map((bias, k) => bias + (sums[k] ?? 0) * value);
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** The features that speak most for one class against the others, the strongest first. */
export function reasonsFor(model: LinearModel, features: readonly string[], chosen: number): string[] {
  const classes = model.bias.length;
  const rated = features.flatMap((feature) => {
    const row = model.rowOf.get(feature);
    if (row === undefined) return [];
    const weights = model.weights.subarray(row * classes, (row + 1) * classes);
    return [
      { feature, gain: (weights[chosen] ?? 0) * classes - weights.reduce((sum, weight) => sum + weight, 0) },
    ];
  });
  return rated
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain)
    .map(({ feature }) => feature);
}

function weightOf(model: LinearModel, row: number, label: number): number {
  const from = row * (model.bias.length + 1);
  return (model.weights[from] ?? 1) * (model.weights[from + 1 + label] ?? 0);
}
