import { shinglesOf } from './shingles.ts';

/** How many hashes stand for an article. */
export const FINGERPRINTS = 24;
/** Texts with fewer shingles (a caption, a notice of one line) are never taken for copies. */
const FEWEST_SHINGLES = 40;

/**
 * Bottom-k sketch (MinHash with one hash function, Broder 1997) of a text: the 24 smallest hashes of its shingles.
 * Of two texts that share a part J of their shingles about 24·J fingerprints agree; a copy cut to a fifth still
 * keeps about five of the whole one's, which bands of a classic MinHash would miss.
 * @returns signed 32-bit numbers, as PostgreSQL's `integer`; none for texts too short to tell.
 */
export function fingerprintsOf(text: string): number[] {
  const shingles = shinglesOf(text);
  if (shingles.length < FEWEST_SHINGLES) return [];
  const distinct = [...new Set(shingles)].sort((a, b) => a - b);
  return distinct.slice(0, FINGERPRINTS).map((hash) => hash | 0);
}
