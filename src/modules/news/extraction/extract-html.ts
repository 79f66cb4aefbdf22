import { baseOf, canonicalAddress } from './address/canonical-address.ts';
import { nextPages } from './address/next-pages.ts';
import { findBody } from './body/find-body.ts';
import { articleImages } from './clean/article-images.ts';
import { cleanHtml } from './clean/clean-html.ts';
import type { KeptLine } from './clean/kept-line.ts';
import { pageCredits } from './credits/page-credits.ts';
import type { ExtractedPage } from './extracted-page.ts';
import { parseHtml } from './html-tree.ts';

import { linkedArticle } from './reading/linked-data.ts';
import { type PageReading, readPage } from './reading/page-reading.ts';
import { sourceFlags } from './source-flags.ts';
import { asOfMentions } from './statements/as-of-mentions.ts';
import { isDisclaimer } from './statements/disclaimer.ts';
import { isStatement, pageStatements } from './statements/page-statements.ts';
import type { TextPage } from './text-page.ts';
import { pagePublishTime } from './time/page-times.ts';
import type { ArticlePlace } from './time/text-times.ts';
import { type ArticleTitle, articleTitle } from './title/article-title.ts';
import { plainTitle } from './title/plain-title.ts';

/** Reads a page of HTML. */
export function extractHtml({ text: source, url, capturedAt, encoding }: TextPage): ExtractedPage {
  const root = parseHtml(source);
  const reading = readPage(root);
  const linked = linkedArticle(reading.linkedData);
  const host = url === undefined ? '' : (URL.parse(url)?.host ?? '');
  const title = articleTitle(reading, { headline: linked?.headline, host });
  const found = findBody(reading);
  const place = placeOf(title, reading, found);
  const lines = beforeStatements(found).filter((line) => isArticle(line, title));
  const isChinese = isChinesePage(reading, found);
  const published = pagePublishTime(reading, { url, capturedAt, linked, place, isChinese });
  const base = baseOf(reading, url);
  const images = articleImages(reading, { lines, base, title: title?.text });
  const statements = pageStatements(reading.lines, base);
  const text = lines.map((line) => line.text).join('\n');
  const page = {
    title: title?.text,
    published,
    ...pageCredits(reading, { place, linked, isChinese }),
    text,
    html: cleanHtml(lines, { images, base }),
    images: images.map(({ src, caption }) => ({ src, caption })),
    canonicalUrl: canonicalAddress(reading, url),
    nextPages: nextPages(reading, url),
    statedOrigin: statements.origin,
    statedCategory: statements.category,
    statedSnapshotAt: statements.snapshotAt,
    asOfMentions: asOfMentions(text, published?.at ?? capturedAt),
    disclaimers: disclaimersOf(reading),
    encoding,
  };
  return { ...page, flags: sourceFlags(page, { url, capturedAt }) };
}

/** Shorter lines before the text are labels and repeated titles. */
const OPENING = 30;

/** A title that a page shows twice counts where it stands right above the text. */
function placeOf(
  title: ArticleTitle | undefined,
  reading: PageReading,
  kept: readonly KeptLine[],
): ArticlePlace {
  const numbers = kept.flatMap(({ line }) => line?.index ?? []);
  const opening = kept.find(
    ({ line, text }) => line && line !== title?.line && !line.heading && text.length >= OPENING,
  );
  const bodyStart = opening?.line?.index ?? numbers.at(0);
  const above = reading.lines.slice(0, bodyStart).findLast(({ text }) => text === title?.line?.text);
  return { titleLine: (above ?? title?.line)?.index, bodyStart, bodyEnd: numbers.at(-1) };
}

/** What a copying site prints after its statements about the copy (快照生成时间, 原文地址) is other articles. */
function beforeStatements(kept: readonly KeptLine[]): readonly KeptLine[] {
  const total = kept.reduce((sum, { text }) => sum + text.length, 0);
  let before = 0;
  for (const [at, { text }] of kept.entries()) {
    if (before * 2 > total && isStatement(text)) return kept.slice(0, at);
    before += text.length;
  }
  return kept;
}

/** The title, a site's statements about the copy and its disclaimers are no part of the article's text. */
function isArticle({ text, line }: KeptLine, title: ArticleTitle | undefined): boolean {
  const isTitle =
    title !== undefined &&
    (line?.heading || line === title.line) &&
    plainTitle(text) === plainTitle(title.text);
  return !isTitle && !isStatement(text) && !isDisclaimer(text);
}

/** Chinese by what it shows, not by what it declares: templates declare anything. */
function isChinesePage(reading: PageReading, kept: readonly KeptLine[]): boolean {
  const sample = [...kept.slice(0, 20), ...reading.lines.slice(0, 60)]
    .map(({ text }) => text)
    .join('')
    .slice(0, 3000);
  let [han, letters] = [0, 0];
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code >= 0x3400 && code <= 0x9fff) han++;
    if (code >= 0xc0 || (code | 0x20) >= 0x61) letters++;
  }
  return han > 20 && han * 3 > letters;
}

const MOST_DISCLAIMERS = 8;

function disclaimersOf({ lines }: PageReading): string[] {
  return [...new Set(lines.map(({ text }) => text).filter(isDisclaimer))].slice(0, MOST_DISCLAIMERS);
}
