import { wordForm } from '../words/tokens.ts';

/** A stretch of text, drawn with a marker where a word was looked for. Made of parts, never of HTML. */
export interface TextPart {
  readonly text: string;
  readonly isMarked: boolean;
}

const LEAD = 24;

/**
 * The stretch of a text in which most of the words stand, at most `length` characters, with the words marked.
 * Without any word the beginning is given.
 */
export function highlightedExcerpt(text: string, words: readonly string[], length = 120): TextPart[] {
  const plain = text.replace(/\s+/g, ' ').trim();
  const start = bestStart(wordForm(plain), words, length);
  const stretch = plain.slice(start, start + length);
  const parts = markWords(stretch, words);
  const before = start > 0 ? [{ text: '…', isMarked: false }] : [];
  const after = start + length < plain.length ? [{ text: '…', isMarked: false }] : [];
  return [...before, ...parts, ...after];
}

/** A text with the words marked, the longest first where they overlap. */
export function markWords(text: string, words: readonly string[]): TextPart[] {
  const sought = [...new Set(words.map(wordForm))].filter((word) => word !== '').sort(byLength);
  const form = wordForm(text);
  // Where folding changes lengths (ﬁ → fi) places would not match: better unmarked than marked wrongly.
  if (form.length !== text.length || sought.length === 0) return [{ text, isMarked: false }];
  const parts: TextPart[] = [];
  let done = 0;
  for (let at = 0; at < form.length; at += 1) {
    const word = sought.find((candidate) => form.startsWith(candidate, at));
    if (word === undefined) continue;
    if (at > done) parts.push({ text: text.slice(done, at), isMarked: false });
    parts.push({ text: text.slice(at, at + word.length), isMarked: true });
    done = at + word.length;
    at = done - 1;
  }
  if (done < text.length) parts.push({ text: text.slice(done), isMarked: false });
  return parts;
}

function byLength(a: string, b: string): number {
  return b.length - a.length;
}

/** The start that takes most different words into the stretch; the earliest among equals. */
function bestStart(form: string, words: readonly string[], length: number): number {
  const hits = words.flatMap((word) => {
    const at = form.indexOf(wordForm(word));
    return at < 0 ? [] : [at];
  });
  const gains = hits.map((at) => hits.filter((other) => other >= at && other < at + length - LEAD).length);
  const best = gains.indexOf(Math.max(...gains));
  return Math.max(0, (hits[best] ?? 0) - LEAD);
}
