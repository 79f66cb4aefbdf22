import { addDays, isDate } from '../../../../platform/calendar.ts';

/** A time that a text gives for its facts, and how far it reaches. */
export interface StatedDay {
  readonly start: number;
  /** 'YYYY-MM-DD' */
  readonly on: string;
  /** 截至… holds for the rest of the paragraph, other times for their sentence. */
  readonly holds: 'sentence' | 'paragraph';
  readonly from: 'text' | 'published';
}

type Read = (match: RegExpMatchArray, published: string) => string | undefined;

const UNTIL = '截[至止]到?|截止至|截至';
const YEAR = '(?:(\\d{4})年|(今年|去年))?';
const quarters: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12, 两: 6 };

const patterns: readonly (readonly [RegExp, StatedDay['holds'], StatedDay['from'], Read])[] = [
  [
    new RegExp(`(?:${UNTIL})${YEAR}(\\d{1,2})月(\\d{1,2})[日号]`, 'g'),
    'paragraph',
    'text',
    ([, year, word, month, day], on) => notAfter(dayOf({ year, word, month, day }, on), on, { year, word }),
  ],
  [
    new RegExp(`(?:${UNTIL}|到|至)${YEAR}(\\d{1,2})月(?:底|末|份(?!额))`, 'g'),
    'paragraph',
    'text',
    ([, year, word, month], on) => notAfter(monthEnd({ year, word, month }, on), on, { year, word }),
  ],
  [
    new RegExp(`(?:${UNTIL})${YEAR}(\\d{1,2})月(?![\\d日号])`, 'g'),
    'paragraph',
    'text',
    ([, year, word, month], on) => notAfter(monthEnd({ year, word, month }, on), on, { year, word }),
  ],
  [
    new RegExp(`(?:${UNTIL}|到|至)?(?:(\\d{4})年|(今年|去年|上年))(?:年?底|年?末)`, 'g'),
    'paragraph',
    'text',
    ([, year, word], on) => `${yearOf({ year, word }, on)}-12-31`,
  ],
  [
    new RegExp(`(?:${UNTIL})(?:目前|当前|今|日前|发稿|现在)`, 'g'),
    'paragraph',
    'published',
    (_match, on) => on,
  ],
  [
    new RegExp(`${YEAR}(?:前([两二三])个?|第?([一二三四]))季度`, 'g'),
    'sentence',
    'text',
    ([, year, word, first, one], on) =>
      monthEnd({ year, word, month: String(quarters[first ?? one ?? ''] ?? 12) }, on),
  ],
  [
    new RegExp(`${YEAR}(上|下)半年`, 'g'),
    'sentence',
    'text',
    ([, year, word, half], on) => monthEnd({ year, word, month: half === '上' ? '6' : '12' }, on),
  ],
  [
    new RegExp(`${YEAR}1月?[至到\\-—–~](\\d{1,2})月`, 'g'),
    'sentence',
    'text',
    ([, year, word, month], on) => notAfter(monthEnd({ year, word, month }, on), on, { year, word }),
  ],
  [
    new RegExp(`${YEAR}(\\d{1,2})月(\\d{1,2})[日号]`, 'g'),
    'sentence',
    'text',
    ([, year, word, month, day], on) => notAfter(dayOf({ year, word, month, day }, on), on, { year, word }),
  ],
  [/目前|今年以来|近年来|近日|日前/g, 'sentence', 'published', (_match, on) => on],
  [
    /(?:(\d{4})年|(去年|上年))(?!\d{1,2}月|代|底|末|以来|起|至今|上半年|下半年|前|第?[一二三四]季)/g,
    'sentence',
    'text',
    ([, year, word], on) => notAfter(`${yearOf({ year, word }, on)}-12-31`, on, { year, word: undefined }),
  ],
];

/**
 * Times that a text gives for its facts, in the order of the text. Without a year the latest such day up to the day of
 * publication is meant; a year that is not over counts to that day.
 * @param published 'YYYY-MM-DD'
 */
export function findStatedDays(text: string, published: string): StatedDay[] {
  const found = new Map<number, StatedDay>();
  for (const [pattern, holds, from, read] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const on = read(match, published);
      const isTaken = [...found.values()].some(
        (one) => one.start <= match.index && match.index < one.start + 12 && one.start !== match.index,
      );
      if (on === undefined || !isDate(on) || found.has(match.index) || isTaken) continue;
      found.set(match.index, { start: match.index, on, holds, from: on === published ? 'published' : from });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

interface Said {
  readonly year?: string | undefined;
  readonly word?: string | undefined;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
}

function yearOf({ year, word }: Said, published: string): number {
  if (year !== undefined) return Number(year);
  const current = Number(published.slice(0, 4));
  return word === '去年' || word === '上年' ? current - 1 : current;
}

function dayOf(said: Said, published: string): string {
  return `${yearOf(said, published)}-${twoDigits(said.month)}-${twoDigits(said.day)}`;
}

function monthEnd(said: Said, published: string): string | undefined {
  const year = yearOf(said, published);
  const month = Number(said.month);
  if (month < 1 || month > 12) return undefined;
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${twoDigits(String(month + 1))}-01`;
  return addDays(next, -1);
}

/** A day after publication without a year was last year's; with one, it is the day of publication itself. */
function notAfter(on: string | undefined, published: string, said: Said): string | undefined {
  if (on === undefined || on <= published) return on;
  if (said.year === undefined && said.word === undefined) {
    return `${Number(on.slice(0, 4)) - 1}${on.slice(4)}`;
  }
  return on.slice(0, 4) === published.slice(0, 4) ? published : on;
}

function twoDigits(number: string | undefined): string {
  return (number ?? '').padStart(2, '0');
}
