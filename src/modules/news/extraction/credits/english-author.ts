import { namesAround, type PageLine } from '../reading/page-line.ts';
import { writtenTimes } from '../time/written-time.ts';
import { asName } from './labelled-name.ts';

const BY = /^(?:(?:written|words|story|reported|posted|published|reviewed)\s)?by:?(?:\s+|$)/i;
/** What stands behind a name in the same line: a job, a day, a counter. */
const BEHIND = /\s*[|•·⋅,].*$|\s[–-]\s.*$|\s+(?:on|updated|published|posted|\d).*$/iu;
/** `September 1st, 2023 By Jane Doe`, `This post was written by Jane Doe, Head of …` */
const LATE_BY = /\b[Bb]y\s+(\p{Lu}\S*(?:\s(?:d[aeiu]|de[lrn]|la|le|v[ao]n|bin|al)\b|\s\p{Lu}\S*){0,5})/u;
const LONGEST_LINE = 90;
const LONGEST_SENTENCE = 160;
const MOST_WORDS = 7;

/** The author as English pages print it near the article: `By Jane Doe`, or under the label `Written by`. */
export function englishAuthor(lines: readonly PageLine[]): string | undefined {
  for (const [at, { text }] of lines.entries()) {
    const name = behindBy(text) ?? (isLabel(text) ? cleanName(lines[at + 1]?.text ?? '') : undefined);
    if (name) return name;
  }
  return lateAuthor(lines) ?? namedAuthor(lines);
}

/** Sites that write their own name where the author's belongs: a person named on the page is better. */
export function isPublisher(name: string | undefined, sourceName: string | undefined): boolean {
  const [said, source] = [name, sourceName].map((one) =>
    (one ?? '').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase(),
  );
  return !!said && !!source && (said.startsWith(source) || source.startsWith(said));
}

/** A name without the `By` that some sites write before it in their metadata, too. */
export function withoutBy(name: string): string {
  return name.replace(BY, '');
}

function behindBy(text: string): string | undefined {
  return text.length <= LONGEST_LINE && BY.test(text) && !isLabel(text)
    ? cleanName(text.replace(BY, ''))
    : undefined;
}

function isLabel(text: string): boolean {
  return BY.test(text) && text.replace(BY, '') === '';
}

function cleanName(text: string): string | undefined {
  const name = text.replace(BEHIND, '');
  return /^(?:the\s)?\p{Lu}/u.test(name) && name.split(' ').length <= MOST_WORDS ? asName(name) : undefined;
}

/** A name behind the day of the article, or in a sentence that says who wrote it. */
function lateAuthor(lines: readonly PageLine[]): string | undefined {
  for (const { text } of lines) {
    if (text.length > LONGEST_SENTENCE || !(/\bwritten by\b/i.test(text) || writtenTimes(text).length > 0))
      continue;
    const name = LATE_BY.exec(text)?.[1];
    if (name) return asName(name.replace(BEHIND, ''));
  }
  return undefined;
}

/** A line whose element is called author. */
function namedAuthor(lines: readonly PageLine[]): string | undefined {
  const line = lines.find(
    ({ element, text }) => text.length <= 40 && /\bauthor|author-?name|byline/i.test(namesAround(element)),
  );
  return line && asName(line.text.replace(BY, '').replace(/\s[|•·⋅–-]\s[\s\S]*$/u, ''));
}
