import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { tillOf } from '../benefit-policy.ts';
import { refuse } from '../benefit-refusals.ts';
import { mayVoid } from './redemption.ts';
import { lockRedemption, saveVoid } from './redemption-store.ts';

/** 撤销核销: on the same day, with a reason; the code may then be used again. */
export async function reverseRedemption(
  tx: Transaction,
  act: Act,
  on: { id: string; reason: string },
): Promise<void> {
  const redemption = await lockRedemption(tx, act.actor.region, on.id);
  if (!redemption || redemption.providerId !== tillOf(act.actor)) return refuseCommon('not-found');
  if (redemption.voidedAt) refuse('redeem.voided');
  if (!mayVoid(redemption, shanghaiDate(act.now))) refuse('redeem.not-today');
  await saveVoid(tx, redemption, { at: act.now, reason: on.reason });
  await recordAudit(tx, act, {
    word: 'benefit.void',
    subject: { type: 'benefit-claim', id: redemption.claimId },
    reason: on.reason,
  });
}
