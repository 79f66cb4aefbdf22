import chineseDays from 'chinese-days';
import { addDays } from '../../../../platform/calendar.ts';
import { versionOn } from '../rule-version.ts';

export interface TriplePayDay {
  readonly date: string;
  readonly name: string;
}

/**
 * 《全国年节及纪念日放假办法》 §2: the days off for all citizens, the only ones paid threefold. Days that are moved
 * together to make a long holiday are not. `newYear` counts from 正月初一: −1 is 除夕.
 */
export const holidayVersions = [
  { from: '2008-01-01', newYear: [-1, 0, 1], labour: ['05-01'], source: '国务院令第513号' },
  { from: '2014-01-01', newYear: [0, 1, 2], labour: ['05-01'], source: '国务院令第644号' },
  { from: '2025-01-01', newYear: [-1, 0, 1, 2], labour: ['05-01', '05-02'], source: '国务院令第795号' },
] as const;

/** The days of a civil year, in order: 11, from 2025 on 13; none before 2008, where another list held. */
export function triplePayDays(year: number): TriplePayDay[] {
  const version = versionOn(holidayVersions, `${year}-01-01`);
  if (version === undefined) return [];
  const fixed = (days: readonly string[], name: string) =>
    days.map((day) => ({ date: `${year}-${day}`, name }));
  const first = lunar(year, 1, 1);
  return [
    ...fixed(['01-01'], '元旦'),
    ...version.newYear.map((days) => ({
      date: addDays(first, days),
      name: days < 0 ? '除夕' : `正月初${'一二三'[days]}`,
    })),
    { date: chineseDays.getSolarTermDate(year, 4, 'pure_brightness'), name: '清明' },
    ...fixed(version.labour, '劳动节'),
    { date: lunar(year, 5, 5), name: '端午' },
    { date: lunar(year, 8, 15), name: '中秋' },
    ...fixed(['10-01', '10-02', '10-03'], '国庆节'),
  ].sort((one, other) => one.date.localeCompare(other.date));
}

/** The civil day of a day of the lunar year that begins in `year`, looked for where it can lie. */
function lunar(year: number, month: number, day: number): string {
  // 初一 lies between 21 January and 20 February; a leap month moves later days on by one more month.
  let date = addDays(`${year}-01-21`, Math.round((month - 1) * 29.5) + day - 1);
  for (let tries = 0; tries < MOST_TRIES; tries += 1, date = addDays(date, 1)) {
    const found = chineseDays.getLunarDate(date);
    if (found.lunarYear === year && found.lunarMon === month && found.lunarDay === day && !found.isLeap)
      return date;
  }
  throw new RangeError(`no ${month}/${day} in the lunar year ${year}`);
}

const MOST_TRIES = 70;
