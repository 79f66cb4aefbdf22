import { decodePage } from './charset/decode-page.ts';
import { extractHtml } from './extract-html.ts';
import type { ExtractedPage } from './extracted-page.ts';
import { extractPlainText } from './plain/extract-plain-text.ts';

/** A captured page as it came: nothing in it is believed. */
export interface CapturedPage {
  readonly bytes: Uint8Array;
  /** Content-Type of the answer; undefined for files. */
  readonly contentType: string | undefined;
  /** Final address; undefined for a file handed in. */
  readonly url: string | undefined;
  readonly capturedAt: Date;
}

/** Longest document that is read; what follows is left out, as no article is that long. */
const LONGEST = 8_000_000;

/**
 * Reads a captured page: text and clean HTML of its article, title, publish time, source, author, editor, pictures,
 * and what the page states about itself. HTML, XHTML and plain text; pure and the same every time; never throws.
 */
export function extractPage({ bytes, contentType, url, capturedAt }: CapturedPage): ExtractedPage {
  const { text, declared, used } = decodePage(bytes.subarray(0, LONGEST), contentType);
  const page = { text, url, capturedAt, encoding: { declared, used } };
  const isPlain =
    /^\s*text\/plain\b/i.test(contentType ?? '') &&
    !/<(?:html|body|p|div|article)\b/i.test(text.slice(0, 4096));
  const extracted = isPlain ? extractPlainText(page) : extractHtml(page);
  return bytes.byteLength > LONGEST ? { ...extracted, flags: [...extracted.flags, 'truncated'] } : extracted;
}
