import { shanghaiDate } from '../../../../platform/dates.ts';
import type { Db, Transaction } from '../../../../platform/db/database.ts';
import { findParameter, getNumberParameter } from '../../../parameters/index.ts';
import type { TakedownLimits } from '../notice/takedown-clock.ts';
import {
  AUTO_BLOCK_PARAMETER,
  FORWARD_DAYS_PARAMETER,
  REVIEW_DAYS_PARAMETER,
  SUPPLEMENT_DAYS_PARAMETER,
  USUAL_LIMITS,
} from '../takedown-parameters.ts';

/** The county's limits in working days, as they hold on the day of `now`. */
export async function loadLimits(db: Db | Transaction, region: string, now: Date): Promise<TakedownLimits> {
  const read = (key: string) => getNumberParameter(db, { region, key, on: shanghaiDate(now) });
  return {
    review: (await read(REVIEW_DAYS_PARAMETER)) ?? USUAL_LIMITS.review,
    supplement: (await read(SUPPLEMENT_DAYS_PARAMETER)) ?? USUAL_LIMITS.supplement,
    forward: (await read(FORWARD_DAYS_PARAMETER)) ?? USUAL_LIMITS.forward,
  };
}

/** Whether a complete notice blocks at once, before a person has read it. */
export async function isAutoBlocking(db: Db | Transaction, region: string, now: Date): Promise<boolean> {
  const on = shanghaiDate(now);
  return (await findParameter(db, { region, key: AUTO_BLOCK_PARAMETER, on }))?.value === true;
}
