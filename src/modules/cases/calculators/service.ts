import { addDays, addMonths, daysBetween } from '../../../platform/calendar.ts';

export interface Span {
  readonly months: number;
  /** Days beyond the whole months. */
  readonly days: number;
}

/** Whole months and further days from the first to the last day, both included. Nothing where the last is earlier. */
export function spanOf(first: string, last: string): Span {
  const end = addDays(last, 1);
  if (end <= first) return { months: 0, days: 0 };
  const [fromYear = 0, fromMonth = 0] = first.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = end.split('-').map(Number);
  const guess = (toYear - fromYear) * 12 + toMonth - fromMonth;
  const months = addMonths(first, guess) <= end ? guess : guess - 1;
  return { months, days: daysBetween(addMonths(first, months), end) };
}

/** '3 年 6 个月 2 天' */
export function spanWords({ months, days }: Span): string {
  const years = Math.floor(months / 12);
  const parts = [
    years > 0 && `${years} 年`,
    months % 12 > 0 && `${months % 12} 个月`,
    days > 0 && `${days} 天`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(' ') : '不到 1 天';
}
