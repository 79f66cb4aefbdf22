import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Db, Transaction } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import type { StaffAccount } from '../account/staff-account.ts';
import { findStaffById, lockStaff } from '../account/staff-store.ts';
import { refuse } from '../account-refusals.ts';
import { loadPolicy } from '../policies/policy-store.ts';
import { failAccount } from '../sign-in/fail-account.ts';
import { isLocked } from '../sign-in/lockout.ts';
import { verifyPassword } from './hash-password.ts';

export type Confirmation =
  | { readonly kind: 'right'; readonly account: StaffAccount }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'locked'; readonly seconds: number };

/**
 * Whether the person at the screen knows the account's password; a wrong one counts towards the lock,
 * so that a session left open is no way to guess it.
 */
export async function confirmOwnPassword(db: Db, act: Act, password: string): Promise<Confirmation> {
  const account = (await findStaffById(db, act.actor.region, act.actor.id)) ?? refuse('account.not-found');
  if (!isLocked(account, act.now) && (await verifyPassword(password, account.passwordHash)))
    return { kind: 'right', account };
  return inTransaction(db, (tx) => countFailure(tx, act));
}

async function countFailure(tx: Transaction, act: Act): Promise<Confirmation> {
  const account = (await lockStaff(tx, act.actor.region, act.actor.id)) ?? refuse('account.not-found');
  const policy = await loadPolicy(tx, account.region, shanghaiDate(act.now));
  if (isLocked(account, act.now)) return { kind: 'locked', seconds: policy.lockoutSeconds };
  return failAccount(tx, act, { account, policy });
}
