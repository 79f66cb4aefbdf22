/** 著作权法 §24(二): quoting for comment is fair where it stays a small part; the county may set fewer characters. */
const LARGEST_SHARE = 5;

const SENTENCE_END = /[。！？!?]["”’』」）)]*/gu;

/** Characters that count: whole code points, white space left out. */
export function lengthOf(text: string): number {
  return [...text.replace(/\s+/gu, '')].length;
}

/**
 * How many characters of an article may be quoted.
 * @param most characters that the county allows at all.
 * @returns at most a fifth of the text.
 */
export function quotationLimit(text: string, most: number): number {
  return Math.max(0, Math.min(Math.floor(most), Math.floor(lengthOf(text) / LARGEST_SHARE)));
}

/** The first whole sentences that fit; where not even one does, its beginning with an ellipsis. */
export function quoteFrom(text: string, limit: number): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  if (limit < 2) return '';
  let end = 0;
  for (const match of plain.matchAll(SENTENCE_END)) {
    const after = match.index + match[0].length;
    if (lengthOf(plain.slice(0, after)) > limit) break;
    end = after;
  }
  if (end > 0) return plain.slice(0, end);
  return `${firstCharacters(plain, limit - 1)}…`;
}

function firstCharacters(text: string, count: number): string {
  let left = count;
  let taken = '';
  for (const character of text) {
    if (!/\s/u.test(character)) left -= 1;
    if (left < 0) break;
    taken += character;
  }
  return taken.trimEnd();
}

/** What leaves the house by itself, in mails, feeds and on the public side, is no longer than this. */
const MOST_BY_ITSELF = 120;

/** The first sentences of an article for readers outside: at most 120 characters and a fifth of the text. */
export function shortExcerpt({ excerpt, bodyLength }: { excerpt: string; bodyLength: number }): string {
  const limit = Math.min(MOST_BY_ITSELF, Math.floor(bodyLength / LARGEST_SHARE));
  return quoteFrom(excerpt.replace(/…$/u, ''), limit);
}

export type QuotationProblem =
  | { readonly kind: 'too-long'; readonly limit: number; readonly length: number }
  | { readonly kind: 'not-verbatim' };

/**
 * Whether an excerpt may stand: the author's own words (left-out parts marked by …), and not too many of them.
 * @returns what is wrong, or undefined.
 */
export function quotationProblem(excerpt: string, text: string, most: number): QuotationProblem | undefined {
  const limit = quotationLimit(text, most);
  const length = lengthOf(excerpt);
  if (length > limit) return { kind: 'too-long', limit, length };
  const source = bare(text);
  const pieces = excerpt.split(/…+|\.{3,}/u).map(bare);
  let from = 0;
  for (const piece of pieces) {
    const at = source.indexOf(piece, from);
    if (at < 0) return { kind: 'not-verbatim' };
    from = at + piece.length;
  }
  return undefined;
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}
