import { storyText } from '../../extraction/credits/story-text.ts';

/** Characters in one shingle: long enough that two articles do not share one by chance. */
const WIDTH = 8;
/** Longest text that is compared; copies differ or agree long before. */
const COMPARED_CHARACTERS = 20_000;

/** A text as copies are compared: letters, digits and characters only, half-width, lower case. */
function comparedForm(text: string): string {
  return storyText(text)
    .slice(0, COMPARED_CHARACTERS)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Hashes (unsigned 32 bit) of all runs of 8 characters, in order; empty for shorter texts. */
export function shinglesOf(text: string): Uint32Array {
  const form = comparedForm(text);
  const count = Math.max(0, form.length - WIDTH + 1);
  const hashes = new Uint32Array(count);
  for (let start = 0; start < count; start += 1) hashes[start] = hashOf(form, start);
  return hashes;
}

/** FNV-1a over the characters, then mixed (murmur3's last step) so that small hashes are an even sample. */
function hashOf(form: string, start: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < start + WIDTH; index += 1) {
    hash = Math.imul(hash ^ form.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
