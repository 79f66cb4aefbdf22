import { deadline } from '../../../../platform/calendar.ts';
import type { TakedownStatus } from './takedown-lifecycle.ts';

/** Working days that the county gives itself or the notifier; the law says 立即 for block, forward and restore. */
export interface TakedownLimits {
  readonly review: number;
  readonly supplement: number;
  readonly forward: number;
}

/** @returns the last day ('YYYY-MM-DD') of the step that begins on `from`, or undefined where nothing runs. */
export function dueOf(status: TakedownStatus, from: string, limits: TakedownLimits): string | undefined {
  const days = daysOf(status, limits);
  if (days === undefined) return undefined;
  return days === 0 ? from : deadline({ start: from, length: days, unit: 'working' }).due;
}

function daysOf(status: TakedownStatus, limits: TakedownLimits): number | undefined {
  switch (status) {
    case 'received':
      return limits.review;
    case 'incomplete':
      return limits.supplement;
    case 'blocked':
      return limits.forward;
    case 'countered':
      return limits.review;
    default:
      return undefined;
  }
}
