import { createHash } from 'node:crypto';

/**
 * The rule of the draw, in words anyone can follow with any SHA-256 program (docs/draw/draw.mjs does it in twenty
 * lines). The list is the entry numbers in ascending order, one a line, each line ended by a line feed. The seed is
 * the secret whose hash was published before the first entry, followed where one was named by `+` and the public
 * number. Each entry's place follows SHA-256(seed ‖ entry number) in hex, ascending.
 */
export interface DrawSeed {
  readonly seed: string;
  readonly publicNumber: string | undefined;
}

export function canonicalList(numbers: readonly string[]): string {
  return [...numbers]
    .sort()
    .map((number) => `${number}\n`)
    .join('');
}

export function listHash(numbers: readonly string[]): string {
  return sha256(canonicalList(numbers));
}

/** What is published before: the secret stays secret, and cannot be changed any more. */
export function seedHash(seed: string): string {
  return sha256(seed);
}

export function fullSeed({ seed, publicNumber }: DrawSeed): string {
  return publicNumber === undefined ? seed : `${seed}+${publicNumber}`;
}

/** The entry numbers in the order of their places; the first `quota` win. */
export function orderEntries(numbers: readonly string[], seed: DrawSeed): string[] {
  const full = fullSeed(seed);
  return [...numbers]
    .map((number) => ({ number, hash: sha256(full + number) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .map(({ number }) => number);
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
