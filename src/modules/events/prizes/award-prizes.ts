import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { formatYuan } from '../../../platform/money.ts';
import { recordAudit } from '../../audit/index.ts';
import { getAmountParameter, getNumberParameter } from '../../parameters/index.ts';
import { type EventTarget, openEvent } from '../event/open-event.ts';
import {
  PRIZE_CAP_PARAMETER,
  PRIZE_SHARE_PARAMETER,
  USUAL_PRIZE_CAP,
  USUAL_PRIZE_SHARE,
} from '../event-parameters.ts';
import { refuse } from '../event-refusals.ts';
import { judgePrizes, type Prize } from './prize.ts';
import { deletePrizes, insertPrizes } from './prize-store.ts';

/**
 * 登记奖品: writes the whole prize sheet of an event that was held; an earlier one is replaced.
 * @throws Refused 404, 403, 409, 422 over the county's limits per person or on the number of winners.
 */
export async function awardPrizes(
  tx: Transaction,
  act: Act,
  input: EventTarget & { prizes: readonly Omit<Prize, 'id'>[] },
): Promise<void> {
  const { event } = await openEvent(tx, act, { ...input, word: 'award' });
  const on = shanghaiDate(event.startsAt);
  const [cap, share] = await Promise.all([
    getAmountParameter(tx, { region: event.region, key: PRIZE_CAP_PARAMETER, on }),
    getNumberParameter(tx, { region: event.region, key: PRIZE_SHARE_PARAMETER, on }),
  ]);
  const limits = { capFen: cap ?? USUAL_PRIZE_CAP, share: share ?? USUAL_PRIZE_SHARE };
  const problem = judgePrizes(input.prizes, { attended: event.attended ?? 0, limits });
  if (problem?.kind === 'over-cap') refuse('events.prize-over-cap', { cap: formatYuan(limits.capFen) });
  if (problem?.kind === 'too-many') refuse('events.too-many-prizes', { most: problem.most });
  await deletePrizes(tx, event);
  if (input.prizes.length > 0)
    await insertPrizes(tx, event, { prizes: input.prizes, by: act.actor.name, at: act.now });
  await recordAudit(tx, act, {
    word: 'event.award',
    subject: { type: 'event', id: event.id },
    detail: { prizes: input.prizes.length },
  });
}
