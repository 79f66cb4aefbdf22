import { startOfDay } from '../../../../platform/dates.ts';
import type { Parameter } from '../../../parameters/index.ts';

/** A time during which everybody could see the digest; without an end it still runs. */
export interface PublicPeriod {
  readonly from: Date;
  readonly to: Date | undefined;
}

/**
 * When the digest was open to the public, oldest first. A value that was entered late opened nothing before it was
 * entered, whatever day it names.
 */
export function publicPeriods(
  history: readonly Pick<Parameter, 'value' | 'validFrom' | 'validTo' | 'createdAt'>[],
): PublicPeriod[] {
  return history
    .filter(({ value }) => value === true)
    .map(({ validFrom, validTo, createdAt }) => ({
      from: new Date(Math.max(startOfDay(validFrom).getTime(), createdAt.getTime())),
      to: validTo === undefined ? undefined : startOfDay(validTo),
    }))
    .filter(({ from, to }) => to === undefined || from < to)
    .toSorted((one, other) => one.from.getTime() - other.from.getTime());
}
