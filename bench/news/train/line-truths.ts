import { shinglesOf, tokensOf } from '../metric.ts';

/** The share of each line that the gold text holds, by shingles; short lines by their very text. */
export function lineTruths(lines: readonly { readonly text: string }[], gold: string): Float32Array {
  const wanted = shinglesOf(gold);
  return Float32Array.from(lines, ({ text }) => {
    const tokens = tokensOf(text);
    if (tokens.length < 4) return shortTruth(text, tokens.length, gold);
    let held = 0;
    let all = 0;
    for (const [shingle, count] of shinglesOf(text)) {
      all += count;
      if (wanted.has(shingle)) held += count;
    }
    return all > 0 ? held / all : 0;
  });
}

/** Two or three words may stand in a text by chance, one even more so. */
function shortTruth(text: string, tokens: number, gold: string): number {
  if (tokens === 0 || !gold.includes(text)) return 0;
  return tokens > 1 ? 0.6 : 0.3;
}
