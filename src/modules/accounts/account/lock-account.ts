import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { type AccountAct, judgeAccountAct } from '../account-policy.ts';
import { refuse } from '../account-refusals.ts';
import type { StaffAccount } from './staff-account.ts';
import { lockStaff } from './staff-store.ts';

/**
 * Locks the account that an administrator is about to act on.
 * @throws Refused where it is his own, not his to manage, or not there.
 */
export async function lockManaged(
  tx: Transaction,
  act: Act,
  request: { accountId: string; act: AccountAct },
): Promise<StaffAccount> {
  const answer = judgeAccountAct(act.actor, request.act, request.accountId);
  if (answer === 'own') refuse('account.own');
  if (answer === 'no') refuseCommon('forbidden');
  return (await lockStaff(tx, act.actor.region, request.accountId)) ?? refuse('account.not-found');
}
