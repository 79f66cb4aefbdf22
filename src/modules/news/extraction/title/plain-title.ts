/** A title without what differs between two printings of it: width, case, blanks and punctuation. */
export function plainTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** @returns the share of letter pairs that two plain titles have in common, 0 to 1 (Dice). */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  if (left.size + right.size === 0) return 0;
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return (2 * shared) / (left.size + right.size);
}

function pairsOf(plain: string): Set<string> {
  const characters = [...plain];
  return new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`));
}
