/** Offsets of printed zone names in minutes; those with summer time in the northern summer's half of the year apart. */
const offsets: Readonly<Record<string, number | { readonly winter: number; readonly summer: number }>> = {
  Z: 0,
  GMT: 0,
  UTC: 0,
  WET: 0,
  BST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  IST: 330,
  SGT: 480,
  HKT: 480,
  CST: -360,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  EST: -300,
  EDT: -240,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  ET: { winter: -300, summer: -240 },
  CT: { winter: -360, summer: -300 },
  MT: { winter: -420, summer: -360 },
  PT: { winter: -480, summer: -420 },
};

/**
 * The offset that a printed zone means on a day.
 * @param day undefined asks only whether the zone is known.
 * @returns e.g. `+08:00`; undefined for letters that are no zone.
 */
export function zoneOf(printed: string, day: Date | undefined): string | undefined {
  const zone = printed.replace(/[()\s]/g, '');
  if (/时间|時間/.test(zone)) return '+08:00';
  const numeric = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone);
  if (numeric) {
    const [, sign, hours, minutes] = numeric;
    const size = Number(hours) * 60 + Number(minutes ?? 0);
    return size <= 14 * 60 ? offsetText(sign === '-' ? -size : size) : undefined;
  }
  const offset = Object.hasOwn(offsets, zone) ? offsets[zone] : undefined;
  if (offset === undefined) return undefined;
  if (typeof offset === 'number') return offsetText(offset);
  return offsetText(day && isAmericanSummer(day) ? offset.summer : offset.winter);
}

/** -300 → `-05:00`. */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** `-05:00` → -300. */
export function offsetMinutes(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})$/.exec(zone) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -size : size;
}

/** Second Sunday of March to first Sunday of November (Energy Policy Act of 2005), to the day. */
function isAmericanSummer(day: Date): boolean {
  const sunday = (month: number, n: number) => {
    const first = new Date(Date.UTC(day.getUTCFullYear(), month, 1)).getUTCDay();
    return Date.UTC(day.getUTCFullYear(), month, 1 + ((7 - first) % 7) + (n - 1) * 7);
  };
  return day.getTime() >= sunday(2, 2) && day.getTime() < sunday(10, 1);
}
