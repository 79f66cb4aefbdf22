import { escapeText } from '../clean/escape-html.ts';
import { pageCredits } from '../credits/page-credits.ts';
import type { ExtractedPage } from '../extracted-page.ts';
import { sourceFlags } from '../source-flags.ts';
import { asOfMentions } from '../statements/as-of-mentions.ts';
import { isDisclaimer } from '../statements/disclaimer.ts';
import { pageStatements } from '../statements/page-statements.ts';
import type { TextPage } from '../text-page.ts';
import { pagePublishTime } from '../time/page-times.ts';
import { plainArticle } from './plain-article.ts';
import { plainReading } from './plain-reading.ts';

/** Reads a document of plain text, such as a saved copy of a page. */
export function extractPlainText({ text: source, url, capturedAt, encoding }: TextPage): ExtractedPage {
  const reading = plainReading(source);
  const { title, body } = plainArticle(reading.lines);
  const isChinese = /\p{Script=Han}{2}/u.test(source.slice(0, 4000));
  const place = { titleLine: title?.index, bodyStart: body.at(0)?.index, bodyEnd: body.at(-1)?.index };
  const published = pagePublishTime(reading, { url, capturedAt, linked: undefined, place, isChinese });
  const statements = pageStatements(reading.lines, undefined);
  const text = body.map((line) => line.text).join('\n');
  const page = {
    title: title?.text,
    published,
    ...pageCredits(reading, { place, linked: undefined, isChinese }),
    text,
    html: body.map((line) => `<p>${escapeText(line.text)}</p>`).join('\n'),
    images: [],
    canonicalUrl: undefined,
    nextPages: [],
    statedOrigin: statements.origin,
    statedCategory: statements.category,
    statedSnapshotAt: statements.snapshotAt,
    asOfMentions: asOfMentions(text, published?.at ?? capturedAt),
    disclaimers: [...new Set(reading.lines.map((line) => line.text).filter(isDisclaimer))],
    encoding,
  };
  return { ...page, flags: sourceFlags(page, { url, capturedAt }) };
}
