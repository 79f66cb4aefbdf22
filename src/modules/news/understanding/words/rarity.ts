import { idf } from '@node-rs/jieba/dict.js';

let loaded: Map<string, number> | undefined;

/** Rarity of words that the general list does not know: names and new words, rarer than most. */
const UNKNOWN = 11;

/**
 * How rare a word is in Chinese texts at large (natural logarithm of all texts by those that hold it), from the list
 * that comes with jieba; used to choose key words and where a county has too few articles of its own to count.
 */
export function generalRarity(word: string): number {
  loaded ??= readList();
  return loaded.get(word) ?? UNKNOWN;
}

function readList(): Map<string, number> {
  const list = new Map<string, number>();
  for (const line of Buffer.from(idf).toString('utf8').split('\n')) {
    const gap = line.lastIndexOf(' ');
    if (gap > 0) list.set(line.slice(0, gap), Number(line.slice(gap + 1)));
  }
  return list;
}

/** Below so many articles their counts say less than the general list. */
const ENOUGH_ARTICLES = 200;

/** BM25's rarity of a word that stands in `holding` of `all` articles; the general rarity for small collections. */
export function rarityOf(word: string, counts: { holding: number; all: number }): number {
  if (counts.all < ENOUGH_ARTICLES) return generalRarity(word);
  const holding = Math.min(counts.holding, counts.all);
  return Math.log(1 + (counts.all - holding + 0.5) / (holding + 0.5));
}
