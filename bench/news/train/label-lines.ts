import { shinglesOf, tokensOf } from '../metric.ts';

/** For each line the share of it that the gold text holds, 0…1: what the model learns. */
export function labelLines(lines: readonly string[], gold: string): Float32Array {
  const wanted = shinglesOf(gold);
  return Float32Array.from(lines, (line) => {
    const tokens = tokensOf(line);
    if (tokens.length === 0) return 0;
    if (tokens.length < 4) return gold.includes(line.trim()) ? (tokens.length > 1 ? 0.6 : 0.3) : 0;
    let [shared, all] = [0, 0];
    for (const [shingle, count] of shinglesOf(line)) {
      all += count;
      if (wanted.has(shingle)) shared += count;
    }
    return shared / all;
  });
}
