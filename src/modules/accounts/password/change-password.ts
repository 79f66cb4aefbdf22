import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { lockStaff } from '../account/staff-store.ts';
import { refuse } from '../account-refusals.ts';
import { deleteSessionsOfStaff } from '../session/session-store.ts';
import { replacePassword } from './password-store.ts';

/**
 * Takes a new password, judged and hashed before, and ends all other sessions of the account.
 * @param input.formerHash the password that was judged against; another change in between is refused.
 */
export async function changePassword(
  tx: Transaction,
  act: Act,
  input: { accountId: string; formerHash: string; hash: string; keepSession: string },
): Promise<void> {
  const account = (await lockStaff(tx, act.actor.region, input.accountId)) ?? refuse('account.not-found');
  if (account.passwordHash !== input.formerHash) refuse('password.stale');
  const { formerHash, hash } = input;
  await replacePassword(tx, { id: account.id, formerHash, hash, mustChange: false, now: act.now });
  await deleteSessionsOfStaff(tx, account.id, { keep: input.keepSession });
  await recordAudit(tx, act, { word: 'password.change', subject: { type: 'staff-account', id: account.id } });
}
