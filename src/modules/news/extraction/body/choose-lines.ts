/**
 * Chooses the lines whose F1 is the greatest to be expected: lines in the order of their probability, as many as raise
 * 2·shared ÷ (kept + wanted), where `wanted` is the sum of probable weight over the page.
 * @returns for each line whether it is kept; at least one where there is any.
 */
export function chooseLines(scores: Float32Array, weights: Float32Array): boolean[] {
  const chances = scores.map((score) => 1 / (1 + Math.exp(-score)));
  const order = Array.from(chances.keys()).sort((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0) || a - b);
  let wanted = 0;
  for (const [line, chance] of chances.entries()) wanted += chance * (weights[line] ?? 0);
  let [kept, shared, best, count] = [0, 0, -1, 0];
  for (const [place, line] of order.entries()) {
    kept += weights[line] ?? 0;
    shared += (chances[line] ?? 0) * (weights[line] ?? 0);
    const expected = (2 * shared) / (kept + wanted || 1);
    if (expected > best) [best, count] = [expected, place + 1];
  }
  const isKept = new Array<boolean>(scores.length).fill(false);
  for (const line of order.slice(0, count)) isKept[line] = true;
  return isKept;
}
