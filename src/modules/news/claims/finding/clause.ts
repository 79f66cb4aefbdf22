/** A stretch of text; `start` is its place in the whole. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
}

/** Paragraphs, split at line feeds; text without any is cut, so that its reading stays linear. */
export function paragraphsOf(text: string): Stretch[] {
  return stretchesOf(text, /[^\n]{1,20000}/g);
}

/**
 * Sentences with their closing mark; a bracket or quotation mark behind it belongs to it, and so does a next sentence
 * that begins with 其中.
 */
export function sentencesOf(paragraph: Stretch): Stretch[] {
  return stretchesOf(
    paragraph.text,
    /[^。！？!?]{1,2000}(?:[。！？!?]+[”’」）)]*(?:\s*其中[^。！？!?]*[。！？!?]*)?|$|)/g,
  ).map((one) => ({
    start: paragraph.start + one.start,
    text: one.text,
  }));
}

function stretchesOf(text: string, pattern: RegExp): Stretch[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, text: match[0] }));
}
