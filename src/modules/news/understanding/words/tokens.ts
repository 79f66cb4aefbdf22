import { jieba } from './jieba.ts';
import { stopWords } from './stop-words.ts';

/** A word and where it starts, counted in letters, digits and characters; punctuation and spaces do not count. */
export interface Token {
  readonly word: string;
  readonly at: number;
}

/** Form in which texts are cut and compared: half-width, lower case. */
export function wordForm(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

const WORD = /^[\p{L}\p{N}]/u;
const SILENT = /[^\p{L}\p{N}]/gu;

/** Length of a text as `Token.at` counts. */
export function lengthOf(text: string): number {
  return text.replace(SILENT, '').length;
}

/** The words of a text in order, as a reader would cut it (new names found, too); no part of a word, no stop word. */
export function wordsOf(text: string): string[] {
  return jieba()
    .cut(wordForm(text), true)
    .filter((word) => WORD.test(word) && !stopWords.has(word));
}

/**
 * What an index keeps of a text: the words of both ways to cut it (with and without guessing new names) and the
 * shorter words inside long ones, each with its place, so that neighbours can be told from words far apart.
 */
export function indexTokensOf(text: string): Token[] {
  const form = wordForm(text);
  const found: Token[] = [];
  // A word of the same place is there once: both ways to cut agree on most of a text.
  const lengths = new Set<number>();
  for (const guessing of [false, true]) {
    for (const token of placed(jieba().cut(form, guessing))) {
      for (const part of partsOf(token)) {
        const key = part.at * LONGEST + part.word.length;
        if (stopWords.has(part.word) || lengths.has(key)) continue;
        lengths.add(key);
        found.push(part);
      }
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** Words are shorter than this; place and length tell one from another. */
const LONGEST = 100_000;

/** The words of a query without guessing, whole; stop words stay out but keep their place. */
export function queryTokensOf(text: string): Token[] {
  return placed(jieba().cut(wordForm(text), false)).filter(({ word }) => !stopWords.has(word));
}

function placed(pieces: readonly string[]): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = isHan(piece) ? piece.length : lengthOf(piece);
    // Pieces with signs inside (309.63) are kept by the other way to cut, which takes them apart.
    if (length === piece.length && (isHan(piece) || WORD.test(piece))) tokens.push({ word: piece, at });
    at += length;
  }
  return tokens;
}

/** True for pieces of ordinary characters only, the most of a text: spares the slower look by Unicode classes. */
function isHan(piece: string): boolean {
  for (let index = 0; index < piece.length; index += 1) {
    const code = piece.charCodeAt(index);
    if (code < 0x4e00 || code > 0x9fa5) return false;
  }
  return piece !== '';
}

const KEPT_PARTS = 20_000;
const parts = new Map<string, readonly string[]>();

function partsOf(token: Token): Token[] {
  if (token.word.length < 3 || !isHan(token.word)) return [token];
  const known = parts.get(token.word) ?? [...new Set(jieba().cutForSearch(token.word, false))];
  if (parts.size >= KEPT_PARTS) parts.clear();
  parts.set(token.word, known);
  const inside = known
    .filter((part) => part !== token.word && part.length > 1)
    .map((part) => ({ word: part, at: token.at + token.word.indexOf(part) }));
  return [...inside, token];
}
