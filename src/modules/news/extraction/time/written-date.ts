import { monthByName, monthNames } from './month-names.ts';

/** A calendar day as printed, and where in the text it stands. */
export interface WrittenDate {
  /** Undefined where only month and day are printed. */
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
  /** `06/02/2022` may be either; the reading without other evidence is in `month` and `day`. */
  readonly isAmbiguous: boolean;
  readonly start: number;
  readonly end: number;
}

type Parts = Pick<WrittenDate, 'year' | 'month' | 'day'> & { readonly isAmbiguous?: boolean };

interface DateForm {
  readonly pattern: RegExp;
  readonly read: (groups: readonly string[]) => Parts;
}

const month = `(${monthNames.join('|')})[a-z]{0,8}\\.?`;
const before = '(?<![\\d.,:/-])';
const after = '(?![\\d]|[.,:/-]\\d)';

const byOrder = ([year, month, day]: readonly string[]): Parts => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
});

/** Every printed form of a day, most telling first: of two forms that overlap the first wins. */
const forms: readonly DateForm[] = [
  {
    pattern: /(?<!\d)((?:19|20)\d{2})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})(?:\s?[日号號]|(?!\d))/g,
    read: byOrder,
  },
  {
    pattern: /(?<!\d)((?:19|20)\d{2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d(?!\d:))/g,
    read: (g) => byOrder([g[0], g[2], g[3]].map(String)),
  },
  {
    pattern:
      /([〇○零Oo一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]/g,
    read: (g) => byOrder([yearInHan(g[0]), numberInHan(g[1]), numberInHan(g[2])].map(String)),
  },
  {
    pattern: new RegExp(`${month}\\s?(\\d{1,2})(?:st|nd|rd|th)?\\s?,?\\s{0,2}((?:19|20)\\d{2})(?!\\d)`, 'gi'),
    read: ([name, day, year]) => ({ year: Number(year), month: monthByName(name), day: Number(day) }),
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.|er|º)?[\\s-]{1,2}(?:de\\s|of\\s)?${month},?[\\s-]{1,2}(?:de\\s|del\\s)?((?:19|20)\\d{2})(?!\\d)`,
      'gi',
    ),
    read: ([day, name, year]) => ({ year: Number(year), month: monthByName(name), day: Number(day) }),
  },
  {
    pattern: new RegExp(
      `${before}(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?((?:19|20)\\d{2})(?!\\d)`,
      'g',
    ),
    read: ([first, , second, year]) => dayOrMonthFirst(Number(first), Number(second), Number(year)),
  },
  {
    pattern: /(?<![\d年])(\d{1,2})\s?月\s?(\d{1,2})\s?[日号號]/g,
    read: ([month, day]) => ({ year: undefined, month: Number(month), day: Number(day) }),
  },
  {
    pattern: new RegExp(`${before}(\\d{1,2})[-/](\\d{1,2})(?=\\s{1,3}\\d{1,2}[:：]\\d{2})${after}`, 'g'),
    read: ([month, day]) => ({ year: undefined, month: Number(month), day: Number(day) }),
  },
  {
    // 05-03-21 11:21: two digits of a year are believed only before a time of day.
    pattern: new RegExp(`${before}(\\d{2})([-/.])(\\d{2})\\2(\\d{2})(?=\\s{1,3}\\d{1,2}[:：]\\d{2})`, 'g'),
    read: ([year, , month, day]) => ({
      year: Number(year) + (Number(year) < 70 ? 2000 : 1900),
      month: Number(month),
      day: Number(day),
    }),
  },
];

/** What every form has: most lines with digits are done with a single look. */
const DATE_LIKE = new RegExp(`\\d\\s?[-/.年月]\\s?\\d|\\d\\s?月|年|${monthNames.join('|')}`, 'i');

/**
 * The days printed in a line, in its order: `2023-12-07`, `2023年12月7日`, `二〇二三年十二月七日`, `Dec. 7, 2023`,
 * `7 décembre 2023`, `07/12/2023`, `12月7日`, `12-07 11:01`, `23-12-07 11:01`. Impossible days are left out.
 */
export function writtenDates(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  if (!DATE_LIKE.test(text)) return found;
  for (const form of forms) {
    for (const match of text.matchAll(form.pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const date = { isAmbiguous: false, ...form.read(match.slice(1)), start, end };
      if (isDay(date) && !found.some((other) => start < other.end && other.start < end)) found.push(date);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** European order unless that is impossible; a clock with AM or PM turns it (see time candidates). */
function dayOrMonthFirst(first: number, second: number, year: number): Parts {
  if (second > 12) return { year, month: first, day: second };
  return { year, month: second, day: first, isAmbiguous: first <= 12 && first !== second };
}

/** @returns whether the calendar has that day; 29 February passes where no year is printed. */
export function isDay({ year, month, day }: Pick<WrittenDate, 'year' | 'month' | 'day'>): boolean {
  const date = new Date(Date.UTC(year ?? 2000, month - 1, day));
  return month >= 1 && month <= 12 && day >= 1 && date.getUTCDate() === day;
}

const HAN_DIGITS = '〇一二三四五六七八九';

function yearInHan(text = ''): number {
  return Number([...text.replace(/[○零Oo]/g, '〇')].map((digit) => HAN_DIGITS.indexOf(digit)).join(''));
}

/** 十二 → 12, 二十一 → 21, 七 → 7. */
function numberInHan(text = ''): number {
  const [tens = '', ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens === '' ? 1 : HAN_DIGITS.indexOf(tens)) * 10 : 0;
  return ten + (ones ? HAN_DIGITS.indexOf(ones) : 0);
}
