import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { StaffAccount } from '../account/staff-account.ts';
import { updateLockout } from '../account/staff-store.ts';
import type { SecurityPolicy } from '../policies/security-policy.ts';
import { afterFailure, isLocked } from './lockout.ts';

/** Counts one failure of a known account (password or code) and records it. */
export async function failAccount(
  tx: Transaction,
  act: Act,
  found: { account: StaffAccount; policy: SecurityPolicy },
): Promise<{ kind: 'wrong' } | { kind: 'locked'; seconds: number }> {
  const { account, policy } = found;
  const lockout = afterFailure(account, policy, act.now);
  const locked = isLocked(lockout, act.now);
  await updateLockout(tx, account.id, lockout);
  await recordAudit(tx, act, {
    word: locked ? 'account.lock' : 'session.refuse',
    subject: { type: 'staff-account', id: account.id },
    detail: { userName: account.userName, failedAttempts: lockout.failedAttempts },
  });
  return locked ? { kind: 'locked', seconds: policy.lockoutSeconds } : { kind: 'wrong' };
}
