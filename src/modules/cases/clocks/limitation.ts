import { type ClaimLine, daysInMonth } from '../claims/claimant.ts';
import type { ClockKind } from './case-clock.ts';

export interface Limitation {
  readonly kind: Extract<ClockKind, 'look-back' | 'arbitration'>;
  /** 'YYYY-MM-DD' from which the two years or the one year run. */
  readonly startedOn: string;
}

/**
 * Where the limitation clocks of a wage claim start. Look-back: end of the last unpaid month (监察条例 §20, end of a
 * continuing act). Arbitration: the earliest end of employment; nothing runs while the worker is still employed
 * (调解仲裁法 §27 第四款). Interruptions only help the worker and are left out, so the date shown is the safe one.
 */
export function limitations(from: {
  lines: readonly Pick<ClaimLine, 'lastMonth'>[];
  employmentEnds: readonly (string | undefined)[];
}): Limitation[] {
  const lastMonth = from.lines
    .map((line) => line.lastMonth)
    .sort()
    .at(-1);
  const firstEnd = from.employmentEnds.filter((end) => end !== undefined).sort()[0];
  return [
    ...(lastMonth === undefined ? [] : [{ kind: 'look-back' as const, startedOn: monthEnd(lastMonth) }]),
    ...(firstEnd === undefined ? [] : [{ kind: 'arbitration' as const, startedOn: firstEnd }]),
  ];
}

function monthEnd(month: string): string {
  return `${month}-${daysInMonth(month)}`;
}
