import type { Buffer } from 'node:buffer';
import type { Sniffed } from './file-types.ts';

const WEB_PAGE = /<\s*(!doctype|html|head|body|script|svg|iframe|object|embed|style|\?xml|\?php|%)/i;
const PROGRAM = /^(#!|@echo|MZ)/i;
/** Everything below space except tab, line feed, form feed and carriage return: text has none. */
const CONTROL = /[^\P{Cc}\t\n\f\r]/u;

/** Plain text in UTF-8 (or UTF-16 with its mark) or GB18030, and nothing that a browser or shell would run. */
export function sniffText(bytes: Buffer): Sniffed {
  const text = decodeText(bytes);
  if (text === undefined || CONTROL.test(text)) return { ok: false, refusal: 'unknown-type' };
  const start = text.trimStart();
  if (start === '') return { ok: false, refusal: 'empty' };
  if (WEB_PAGE.test(text)) return { ok: false, refusal: 'web-page' };
  return PROGRAM.test(start) ? { ok: false, refusal: 'program' } : { ok: true, type: 'txt' };
}

/** @returns undefined for bytes that are no text in any of the known encodings. */
function decodeText(bytes: Buffer): string | undefined {
  const mark = bytes.subarray(0, 2).toString('hex');
  const encodings = mark === 'fffe' ? ['utf-16le'] : mark === 'feff' ? ['utf-16be'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return undefined;
}
