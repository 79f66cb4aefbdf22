import { addDays, addMonths, isDate } from '../../../platform/calendar.ts';

/** 'YYYY-MM' where the text is one, otherwise the month of today. */
export function monthOf(text: string | undefined, today: string): string {
  return text !== undefined && /^\d{4}-\d{2}$/.test(text) && isDate(`${text}-01`) ? text : today.slice(0, 7);
}

export function nextMonth(month: string, by: number): string {
  return addMonths(`${month}-01`, by).slice(0, 7);
}

/** The weeks of a month from Monday to Sunday; days of other months are undefined. */
export function weeksOf(month: string): (string | undefined)[][] {
  const first = `${month}-01`;
  const last = addDays(addMonths(first, 1), -1);
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const weeks: (string | undefined)[][] = [];
  for (let monday = addDays(first, -weekday); monday <= last; monday = addDays(monday, 7)) {
    const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
    weeks.push(days.map((day) => (day >= first && day <= last ? day : undefined)));
  }
  return weeks;
}
