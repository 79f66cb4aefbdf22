import { addDays, addMonths, daysBetween, isWorkingDay } from '../../../../platform/calendar.ts';
import { spanOf } from '../service.ts';

export interface RestOfMonth {
  readonly kind: 'calendar' | 'working';
  readonly months: number;
  /** Days beyond the whole months, and how many days the month that they begin has; both 0 where none are left. */
  readonly days: number;
  readonly of: number;
}

/** Whole months of a period, both days included, and its rest by calendar days or by working days. */
export function restOfMonth(
  { first, last }: { first: string; last: string },
  kind: 'calendar' | 'working',
): RestOfMonth {
  const { months, days } = spanOf(first, last);
  if (days === 0) return { kind, months, days: 0, of: 0 };
  const start = addMonths(first, months);
  const next = addMonths(first, months + 1);
  if (kind === 'calendar') return { kind, months, days, of: daysBetween(start, next) };
  return { kind, months, days: workingDays(start, addDays(last, 1)), of: workingDays(start, next) };
}

function workingDays(first: string, end: string): number {
  let count = 0;
  for (let day = first; day < end; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}
