import { storyText } from '../../extraction/credits/story-text.ts';
import { generalRarity } from '../words/rarity.ts';
import { wordsOf } from '../words/tokens.ts';

export interface KeyWord {
  readonly word: string;
  /** BM25's saturated frequency in thousandths, 1–2200; the rarity of the word is put on when articles are compared. */
  readonly weight: number;
}

const KEPT = 20;
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;
/** Words of an ordinary article; a fixed number, so that stored weights stay comparable. */
const ORDINARY_LENGTH = 400;
const TITLE_COUNTS = 3;
const READ_CHARACTERS = 20_000;

/** The words that say most about an article, the most telling first: frequent here and rare elsewhere. */
export function keyWordsOf(title: string, body: string): KeyWord[] {
  const counts = new Map<string, number>();
  const count = (words: readonly string[], times: number) => {
    for (const word of words.filter(isTelling)) counts.set(word, (counts.get(word) ?? 0) + times);
  };
  count(wordsOf(title), TITLE_COUNTS);
  const words = wordsOf(storyText(body).slice(0, READ_CHARACTERS));
  count(words, 1);
  const damping = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * words.length) / ORDINARY_LENGTH);
  return [...counts]
    .map(([word, times]) => {
      const saturated = (times * (SATURATION + 1)) / (times + damping);
      return { word, saturated, telling: saturated * generalRarity(word) };
    })
    .sort((a, b) => b.telling - a.telling)
    .slice(0, KEPT)
    .map(({ word, saturated }) => ({ word, weight: Math.max(1, Math.round(saturated * 1000)) }));
}

/** Numbers and single characters tell little; so do words longer than any name. */
function isTelling(word: string): boolean {
  return word.length >= 2 && word.length <= 24 && !/\p{N}/u.test(word);
}
