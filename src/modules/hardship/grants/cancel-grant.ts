import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { mayWorkOnGrants } from './grant-policy.ts';
import { updateGrant } from './grant-store.ts';
import { type GrantTarget, openGrant, recordGrant, releaseMoney } from './open-grant.ts';

/** 撤销: a grant that will not be paid, with the reason; the room under the cap and in the fund is free again. */
export async function cancelGrant(
  tx: Transaction,
  act: Act,
  input: GrantTarget & { reason: string },
): Promise<void> {
  if (!mayWorkOnGrants(act.actor)) refuseCommon('forbidden');
  const { grant, next } = await openGrant(tx, act, { ...input, word: 'cancel' });
  await updateGrant(tx, grant, { status: next, ended: { at: act.now, reason: input.reason } });
  await releaseMoney(tx, grant);
  await recordGrant(tx, act, { grant, word: 'cancel', reason: input.reason });
}
