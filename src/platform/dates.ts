import { addDays, isDate } from './calendar.ts';

const SHANGHAI = 'Asia/Shanghai';

const civil = new Intl.DateTimeFormat('en-CA', {
  timeZone: SHANGHAI,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: SHANGHAI,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The civil date in Lingao at an instant, 'YYYY-MM-DD'. */
export function shanghaiDate(instant: Date): string {
  return civil.format(instant);
}

/** '2023-11-02' → '2023年11月2日' */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** '2023-11' → '2023年11月' */
export function formatMonth(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${year}年${number}月`;
}

/** An instant as the county reads it: '2023-11-02 09:30'. */
export function formatDateTime(instant: Date): string {
  return `${shanghaiDate(instant)} ${clock.format(instant)}`;
}

/** An instant to the second, where it is evidence: '2023-11-02 09:30:05'. */
export function formatInstant(instant: Date): string {
  const seconds = String(instant.getUTCSeconds()).padStart(2, '0');
  return `${formatDateTime(instant)}:${seconds}`;
}

/** The instant at which a civil date begins in Lingao (UTC+8, no daylight saving since 1991). */
export function startOfDay(date: string): Date {
  return new Date(`${date}T00:00:00+08:00`);
}

/** The instant at which the civil date has ended: the first one that no longer belongs to it. */
export function endOfDay(date: string): Date {
  return startOfDay(addDays(date, 1));
}

export type ParsedDate =
  | { readonly ok: true; readonly date: string }
  | { readonly ok: false; readonly reason: string };

// Excel's day 1 is 1900-01-01 and it believes in a 29 February 1900, hence this epoch for later days.
const EXCEL_EPOCH = '1899-12-30';
const EXCEL_SERIALS = { first: 10_000, last: 73_050 } as const;

/**
 * Reads a date as people type it: 2023-1-2, 2023.1.2, 2023/1/2, 2023年1月2日 (or 号), 20230102, full-width digits,
 * a time of day behind it, and Excel serial numbers between 1927 and 2099.
 */
export function parseDate(typed: string): ParsedDate {
  const text = typed
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .trim()
    .replaceAll(/\s*([年月])\s*/g, '$1')
    .replace(/\s+(?=[日号])/, '');
  if (text === '') return { ok: false, reason: '请填写日期' };
  if (/^\d{5}(\.\d+)?$/.test(text)) return excelSerial(Math.floor(Number(text)));
  const match =
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})[日号]?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!match) return { ok: false, reason: `看不懂日期“${typed.trim().slice(0, 30)}”，请写成 2023-11-02` };
  const date = `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`;
  return isDate(date)
    ? { ok: true, date }
    : { ok: false, reason: `没有 ${match[1]}年${Number(match[2])}月${Number(match[3])}日这一天` };
}

function excelSerial(serial: number): ParsedDate {
  if (serial < EXCEL_SERIALS.first || serial > EXCEL_SERIALS.last) {
    return { ok: false, reason: `数字 ${serial} 不像日期，请写成 2023-11-02` };
  }
  return { ok: true, date: addDays(EXCEL_EPOCH, serial) };
}
