/** A stretch of text; `start` is its place in the whole. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
}

/** Paragraphs, split at line feeds. */
export function paragraphsOf(text: string): Stretch[] {
  return stretchesOf(text, /[^\n]+/g);
}

/** Sentences with their closing mark; a bracket or quotation mark behind it belongs to it. */
export function sentencesOf(paragraph: Stretch): Stretch[] {
  return stretchesOf(paragraph.text, /[^。！？!?]+(?:[。！？!?]+[”’」）)]*|$)/g).map((one) => ({
    start: paragraph.start + one.start,
    text: one.text,
  }));
}

function stretchesOf(text: string, pattern: RegExp): Stretch[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, text: match[0] }));
}
