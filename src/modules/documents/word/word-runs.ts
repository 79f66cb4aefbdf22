import { type ParagraphChild, TextRun } from 'docx';

/** Text with its line breaks. Characters that XML forbids come out of pasted text and would make the file unreadable. */
export function runs(text: string, look: { font: object; size: number; bold?: boolean }): ParagraphChild[] {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(forbidden, '')
    .split('\n')
    .map((line, index) => new TextRun({ text: line, break: index === 0 ? 0 : 1, ...look }));
}

// XML 1.0, 2.2: control characters other than tab and line breaks, lone surrogates, U+FFFE and U+FFFF.
const forbidden = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
