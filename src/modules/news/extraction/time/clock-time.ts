import { zoneOf } from './zone.ts';

/** A time of day as printed after (or before) a day. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number | undefined;
  /** Printed with AM or PM. */
  readonly isTwelveHour: boolean;
  /** Abbreviation or offset as printed, e.g. `EST`, `+0800`, `北京时间`. */
  readonly zone: string | undefined;
  /** Characters of the text that it takes. */
  readonly length: number;
}

const between =
  '(?:[\\s,，;·•|丨/_()\\[\\]（）【】–—-]|T|at|um|à|le|星期.|[周週].|\\(?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?\\)?){0,8}?';
const half = '(上午|下午|早上|早晨|晚上|夜间|中午|凌晨|[ap]\\.?m\\b\\.?)?';
const digits =
  '(\\d{1,2})\\s?(?:[:：∶h.]|时|時|点|點)\\s?(\\d{2})(?:\\s?(?:[:：∶]|分)\\s?(\\d{2})(?:[.,]\\d{1,9})?)?\\s?[分秒]?';
const zone =
  '(?:\\s?(\\(?(?:Z\\b|[+-]\\d{2}:?\\d{2}\\b|(?:GMT|UTC)(?:\\s?[+-]\\s?\\d{1,2}(?::?\\d{2})?)?|[A-Z]{2,4}\\b|北京时间|京港台时间|台北時間|香港時間)\\)?))?';
const following = new RegExp(`^${between}${half}\\s?${digits}\\s?${half}${zone}`, 'i');
const leading = new RegExp(`(?<!\\d)${half}\\s?${digits}\\s?${half}${zone}${between}(?:on\\s)?$`, 'i');

/** The time of day that follows a day at once: `11:01:00`, `下午3:05`, `at 9:05 PM EST`, `T11:01:00Z`, `9时05分`. */
export function clockAfter(rest: string): ClockTime | undefined {
  return read(following.exec(rest.slice(0, 60)));
}

/** The time of day that stands directly before a day, as English and wiki pages print it: `20:53, 18 December 2023`. */
export function clockBefore(text: string): ClockTime | undefined {
  return read(leading.exec(text.slice(-40)));
}

function read(match: RegExpExecArray | null): ClockTime | undefined {
  if (!match) return undefined;
  const [whole, early, hours, minutes, seconds, late, printedZone] = match;
  const halfDay = (early ?? late ?? '').toLowerCase().replaceAll('.', '');
  const hour = hourOfDay(Number(hours), halfDay);
  const [minute, second] = [Number(minutes), seconds === undefined ? undefined : Number(seconds)];
  if (hour > 23 || minute > 59 || (second ?? 0) > 59) return undefined;
  const zone = printedZone && zoneOf(printedZone, undefined) ? printedZone : undefined;
  return { hour, minute, second, isTwelveHour: /^[ap]m$/.test(halfDay), zone, length: whole.length };
}

function hourOfDay(hour: number, half: string): number {
  if (/^(?:pm|下午|晚上|夜间)$/.test(half) && hour < 12) return hour + 12;
  if (/^(?:am|凌晨|上午|早上|早晨)$/.test(half) && hour === 12) return 0;
  if (half === '中午' && hour < 3) return hour + 12;
  return hour;
}
