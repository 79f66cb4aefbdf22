import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { mayWorkOnGrants } from './grant-policy.ts';
import { updateGrant } from './grant-store.ts';
import { type GrantTarget, openGrant, recordGrant } from './open-grant.ts';

/**
 * 重新发放: what the bank sent back goes into a new batch once the account is corrected, or found right with the
 * payee; the clerk writes down which. The approval stands.
 */
export async function reissueGrant(
  tx: Transaction,
  act: Act,
  input: GrantTarget & { correction: string },
): Promise<void> {
  if (!mayWorkOnGrants(act.actor)) refuseCommon('forbidden');
  const { grant, next } = await openGrant(tx, act, { ...input, word: 'reissue' });
  await updateGrant(tx, grant, { status: next });
  await recordGrant(tx, act, { grant, word: 'reissue', reason: input.correction });
}
