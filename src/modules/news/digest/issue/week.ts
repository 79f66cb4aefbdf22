import { addDays } from '../../../../platform/calendar.ts';
import { spanName } from './digest.ts';

/** Monday of the week before the one in which `day` lies. Weeks begin on Monday. */
export function lastWeek(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7) - 7);
}

/** 一周剪报（2023年11月6日至2023年11月12日） */
export function weekTitle(monday: string): string {
  return `一周剪报（${spanName({ from: monday, until: addDays(monday, 6) })}）`;
}
