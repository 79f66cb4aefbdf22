import { indexTokensOf, lengthOf, type Token } from './tokens.ts';

/** PostgreSQL keeps no place beyond this; words further on are found alone but not beside each other. */
const LAST_PLACE = 16_383;
/** Nor more than this many places of one word. */
const MOST_PLACES = 255;
/** Longest text that is indexed whole. */
const READ_CHARACTERS = 60_000;
/** Between title and body, so that no phrase runs across. */
const GAP = 12;

/**
 * What the full-text index keeps of an article, as text of a `tsvector`: words with their places, those of the title
 * in weight A, of the body in B. Places count characters, so that a phrase is words at the right distance.
 */
export function articleVector(title: string, body: string): string {
  const places = new Map<string, string[]>();
  const add = (tokens: readonly Token[], { from, weight }: { from: number; weight: 'A' | 'B' }) => {
    for (const { word, at } of tokens) {
      const list = places.get(word) ?? [];
      if (list.length < MOST_PLACES) list.push(`${Math.min(from + at + 1, LAST_PLACE)}${weight}`);
      places.set(word, list);
    }
  };
  add(indexTokensOf(title), { from: 0, weight: 'A' });
  const from = lengthOf(title) + GAP;
  add(indexTokensOf(body.slice(0, READ_CHARACTERS)), { from, weight: 'B' });
  return [...places].map(([word, list]) => `'${word}':${list.join(',')}`).join(' ');
}
