const DAY_MS = 86_400_000;
const DAYS_1904 = 1462;

/** Number formats that are dates by number: Western 14–22 and 45–47, Chinese 27–36 and 50–58 (ECMA-376 18.8.30). */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) {
    return (
      (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
    );
  }
  const bare = code
    .replace(/"[^"]*"|\\.|_./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general/gi, '');
  return /[ymdhs]|aaa/i.test(bare);
}

/**
 * Serial day number of a workbook as 'YYYY-MM-DD', 'YYYY-MM-DD HH:mm:ss' or, below one day, 'HH:mm:ss'.
 * Serial 60 is the 29 February 1900 that never was: Excel counts it, so earlier days move by one.
 * @returns undefined where the number is no day between 1900 and 9999
 */
export function serialDate(serial: number, from1904: boolean): string | undefined {
  const seconds = Math.round((from1904 ? serial + DAYS_1904 : serial) * 86_400);
  const days = Math.floor(seconds / 86_400);
  if (!(days >= 0 && days <= 2_958_465)) return undefined;
  const time = new Date((seconds - days * 86_400) * 1000).toISOString().slice(11, 19);
  if (days === 0) return time;
  const epoch = Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const date = new Date(epoch + days * DAY_MS).toISOString().slice(0, 10);
  return time === '00:00:00' ? date : `${date} ${time}`;
}

/** Serial day number (1900 system) of a real day 'YYYY-MM-DD' from March 1900 on; undefined for anything else. */
export function dateSerial(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) return undefined;
  const serial = time / DAY_MS + 25_569;
  return serial > 60 ? serial : undefined;
}
