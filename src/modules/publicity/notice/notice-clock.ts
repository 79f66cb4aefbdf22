import { type Deadline, daysBetween, deadline } from '../../../platform/calendar.ts';

/** Days on which the clock stood still, both ends included. */
export interface Pause {
  readonly from: string;
  readonly to: string;
}

/**
 * Last day of a notice: working days by the State Council's calendar, the day of publishing not counted
 * (民法典 §201). Days on which an objection was open do not count, so the rest of the time is given afterwards.
 */
export function noticeDeadline(span: {
  from: string;
  workingDays: number;
  paused?: readonly Pause[];
}): Deadline {
  return deadline({
    start: span.from,
    length: span.workingDays,
    unit: 'working',
    paused: span.paused ?? [],
  });
}

/** The later of two civil days. */
export function laterDay(one: string, other: string): string {
  return daysBetween(one, other) > 0 ? other : one;
}
