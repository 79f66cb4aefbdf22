import { seededRandom } from '../../../src/demo/random.ts';
import { shuffled } from '../shuffled.ts';

export interface Example {
  readonly features: readonly string[];
  readonly label: number;
}

/** Weights of each feature for each class; a title's score is Σ weights / √features + bias. */
export interface Linear {
  readonly names: readonly string[];
  /** names × classes */
  readonly weights: Float32Array;
  readonly bias: readonly number[];
  readonly classes: number;
}

interface Settings {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** Share of naive Bayes in the weights. */
  readonly bayes: number;
}

const settings: Settings = { epochs: 15, rate: 0.4, decay: 2e-4, bayes: 0.15 };
const SCALE = 1.5;
const SEED = 20_231_208;

/**
 * Multinomial logistic regression (AdaGrad, L2) with a share of naive Bayes: the first is right more often, the second
 * where a feature was seen once or twice. Deterministic.
 */
export function train(examples: readonly Example[], classes: number, how: Settings = settings): Linear {
  const names = vocabularyOf(examples);
  const numberOf = new Map(names.map((name, number) => [name, number]));
  const numbered = examples.map(({ features, label }) => ({
    at: features.flatMap((name) => {
      const number = numberOf.get(name);
      return number === undefined ? [] : [number * classes];
    }),
    size: features.length,
    label,
  }));
  const weights = new Float32Array(names.length * classes);
  const bias = descend(weights, numbered, { ...how, classes });
  const prior = bayes(numbered, { size: weights.length, classes });
  for (let at = 0; at < weights.length; at += 1) {
    weights[at] = SCALE * (weights[at] ?? 0) + how.bayes * (prior[at] ?? 0);
  }
  return { names, weights, bias, classes };
}

/** What was seen once teaches nothing that lasts, and the model must stay small: 37,000 features at most. */
const SEEN = 2;
const KEPT = 37_000;

function vocabularyOf(examples: readonly Example[]): string[] {
  const seen = new Map<string, number>();
  for (const { features } of examples) for (const name of features) seen.set(name, (seen.get(name) ?? 0) + 1);
  return [...seen]
    .filter(([name, times]) => times >= SEEN && !name.includes('\n'))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, KEPT)
    .map(([name]) => name);
}

interface Numbered {
  readonly at: readonly number[];
  /** All features of the title, also those left out of the vocabulary. */
  readonly size: number;
  readonly label: number;
}

function descend(
  weights: Float32Array,
  examples: readonly Numbered[],
  { epochs, rate, decay, classes }: Settings & { classes: number },
): number[] {
  const squares = new Float32Array(weights.length).fill(0.01);
  const bias = Array.from({ length: classes }, () => 0);
  const random = seededRandom(SEED);
  const score = new Float64Array(classes);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const { at, size, label } of shuffled(examples, random)) {
      const value = SCALE / Math.sqrt(size || 1);
      score.set(bias);
      for (const from of at)
        for (let k = 0; k < classes; k += 1) score[k] = num(score, k) + num(weights, from + k) * value;
      softmax(score);
      score[label] = num(score, label) - 1;
      for (let k = 0; k < classes; k += 1) bias[k] = (bias[k] ?? 0) - 0.01 * num(score, k);
      for (const from of at) {
        for (let k = 0; k < classes; k += 1) {
          const slope = num(score, k) * value + decay * num(weights, from + k);
          squares[from + k] = num(squares, from + k) + slope * slope;
          weights[from + k] = num(weights, from + k) - (rate * slope) / Math.sqrt(num(squares, from + k));
        }
      }
    }
  }
  return bias;
}

const SMOOTHING = 0.1;

/** Logarithms of how much likelier a feature is in a class than in all. */
function bayes(examples: readonly Numbered[], shape: { size: number; classes: number }): Float32Array {
  const counts = new Float32Array(shape.size).fill(SMOOTHING);
  const totals = Array.from({ length: shape.classes }, () => (SMOOTHING * shape.size) / shape.classes);
  for (const { at, label } of examples) {
    totals[label] = (totals[label] ?? 0) + at.length;
    for (const from of at) counts[from + label] = num(counts, from + label) + 1;
  }
  for (let from = 0; from < shape.size; from += shape.classes) {
    const logs = totals.map((total, k) => Math.log(num(counts, from + k) / total));
    const mean = logs.reduce((sum, log) => sum + log, 0) / shape.classes;
    for (const [k, log] of logs.entries()) counts[from + k] = log - mean;
  }
  return counts;
}

function softmax(score: Float64Array): void {
  const top = Math.max(...score);
  let sum = 0;
  for (let k = 0; k < score.length; k += 1) sum += score[k] = Math.exp(num(score, k) - top);
  for (let k = 0; k < score.length; k += 1) score[k] = num(score, k) / sum;
}

function num(list: ArrayLike<number>, at: number): number {
  return list[at] ?? 0;
}
