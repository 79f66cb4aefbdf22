import { namesAround, type PageLine } from '../reading/page-line.ts';
import { plainTitle } from './plain-title.ts';

/** A line, or the lines of one heading together, that may be the article's title. */
export interface ShownTitle {
  readonly text: string;
  readonly plain: string;
  readonly line: PageLine;
  /** 1 to 6; 0 outside headings. */
  readonly level: number;
}

const LONGEST = 220;
const LONGEST_PLAIN = 120;
/** Beyond this only headings are looked at: titles stand in the upper part of a page. */
const EARLY_LINES = 250;

/** The link that wikis put into their headings. */
const EDIT_LINK = /\s*[[［](?:编辑|編輯|edit)[\]］]\s*$/i;

/**
 * What a page shows where titles stand, in its order: headings, and other lines that begin like one of the parts.
 * @param parts plain parts of the titles that the page's head gives.
 */
export function shownTitles(lines: readonly PageLine[], parts: Iterable<string>): ShownTitle[] {
  const beginnings = new Set([...parts].map((part) => part.slice(0, 1)));
  const shown: ShownTitle[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line || (!line.heading && (line.index > EARLY_LINES || !beginnings.has(firstLetter(line.text)))))
      continue;
    let text = line.text;
    while (line.heading && lines[at + 1]?.heading === line.heading) text += ` ${lines[++at]?.text}`;
    if (text.length <= (line.heading ? LONGEST : LONGEST_PLAIN))
      shown.push(asTitle(text.replace(EDIT_LINK, ''), line));
  }
  return shown;
}

/** The first letter or digit, as plain titles have it. */
function firstLetter(text: string): string {
  return plainTitle(/[\p{L}\p{N}]/u.exec(text)?.[0] ?? '').slice(0, 1);
}

function asTitle(text: string, line: PageLine): ShownTitle {
  const level = line.heading ? Number(line.heading.tag[1]) : 0;
  return { text, plain: plainTitle(text), line, level };
}

/** How likely this kind of line shows a title: headings more than links. */
export function titleWeight({ line, level }: ShownTitle): number {
  const ofHeading = [0, 8, 4, 2, 1, 1, 1][level] ?? 0;
  const ofNames = level === 0 && /title|headline|bt\b|biaoti/.test(namesAround(line.element)) ? 2 : 0;
  const ofLink = line.linked * 2 > line.text.length ? -3 : 0;
  const ofList = level === 0 && line.element.tag === 'li' ? -3 : 0;
  return ofHeading + ofNames + ofLink + ofList;
}
