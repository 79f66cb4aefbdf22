import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

let jieba: Jieba | undefined;

/** The dictionary takes 20 MB and 100 ms, so it is loaded with the first text. */
function cutter(): Jieba {
  jieba ??= Jieba.withDict(dict);
  return jieba;
}

const HAN = /\p{Script=Han}/u;

/**
 * Words to index a Chinese text by: jieba's words and their parts, in lower case, one space between. Names get every
 * pair of neighbouring characters as well, because no dictionary knows them.
 * @param texts ordinary words (firm, occupation)
 * @param names people's names and the like
 */
export function indexWords(texts: readonly (string | undefined)[], names: readonly (string | undefined)[] = []): string {
  const words = new Set<string>();
  for (const text of texts) for (const word of cutWords(text ?? '')) words.add(word);
  for (const name of names) for (const word of nameWords(name ?? '')) words.add(word);
  return [...words].join(' ');
}

/** Words of a typed question; each must occur in a row for it to be found. At most twelve. */
export function questionWords(question: string): string[] {
  return [...new Set(cutWords(question, { whole: true }))].slice(0, 12);
}

function cutWords(text: string, options: { whole?: boolean } = {}): string[] {
  const clean = text.normalize('NFKC').toLowerCase();
  const words = options.whole ? cutter().cut(clean, false) : cutter().cutForSearch(clean, false);
  const kept = words.map(plainWord).filter((word) => word !== '');
  // Single characters let a question that jieba cuts otherwise still find the row.
  return options.whole ? kept : [...kept, ...[...clean].filter((character) => HAN.test(character))];
}

/** 王小明 → 王小明, 王小, 小明, 王, 小, 明 */
function nameWords(name: string): string[] {
  const characters = [...plainWord(name.normalize('NFKC').toLowerCase())];
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  return [characters.join(''), ...pairs, ...characters].filter((word) => word !== '');
}

/** Letters, digits and private-use characters only: what `to_tsvector('simple', …)` keeps together as one word. */
function plainWord(word: string): string {
  return word.replaceAll(/[^\p{L}\p{N}\p{Co}]/gu, '');
}
