/**
 * Which lines to keep: as many of the likeliest as make the expected F1 of the kept text, by weight, highest. A fixed
 * threshold would lose short articles and take in the comments of long pages.
 * @param scores logarithms of the odds of each line; @param weights what each line is worth.
 */
export function chooseLines(scores: Float32Array, weights: readonly number[]): boolean[] {
  const chances = Array.from(scores, (score) => 1 / (1 + Math.exp(-score)));
  const expected = chances.reduce((sum, chance, row) => sum + chance * (weights[row] ?? 0), 0);
  const order = chances.map((_chance, row) => row).sort((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0));
  let taken = 0;
  let right = 0;
  let best = { f1: -1, count: 0 };
  order.forEach((row, place) => {
    taken += weights[row] ?? 0;
    right += (chances[row] ?? 0) * (weights[row] ?? 0);
    const f1 = (2 * right) / (taken + expected);
    if (f1 > best.f1) best = { f1, count: place + 1 };
  });
  const keep = chances.map(() => false);
  for (const row of order.slice(0, best.count)) keep[row] = true;
  return keep;
}
