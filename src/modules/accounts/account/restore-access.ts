import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { replacePassword } from '../password/password-store.ts';
import { removeSecondFactor } from '../second-factor/second-factor-store.ts';
import { deleteSessionsOfStaff } from '../session/session-store.ts';
import { openLock } from '../sign-in/lockout.ts';
import { lockManaged } from './lock-account.ts';
import { updateLockout } from './staff-store.ts';

/** A system admin gives a new first password, hashed before; it must be changed at the next sign-in. */
export async function resetPassword(
  tx: Transaction,
  act: Act,
  input: { accountId: string; hash: string; reason: string },
): Promise<void> {
  const account = await lockManaged(tx, act, { accountId: input.accountId, act: 'reset-password' });
  const { hash } = input;
  await replacePassword(tx, {
    id: account.id,
    formerHash: account.passwordHash,
    hash,
    mustChange: true,
    now: act.now,
  });
  await deleteSessionsOfStaff(tx, account.id);
  await record(tx, act, { word: 'account.reset-password', accountId: account.id, reason: input.reason });
}

/** A security admin removes a lost second factor; where the policy requires one, it is enrolled anew at the next sign-in. */
export async function resetSecondFactor(
  tx: Transaction,
  act: Act,
  input: { accountId: string; reason: string },
): Promise<void> {
  const account = await lockManaged(tx, act, { accountId: input.accountId, act: 'reset-second-factor' });
  await removeSecondFactor(tx, account.id);
  await deleteSessionsOfStaff(tx, account.id);
  await record(tx, act, { word: 'account.reset-second-factor', accountId: account.id, reason: input.reason });
}

/** A security admin lifts a lock before its time. */
export async function unlockAccount(
  tx: Transaction,
  act: Act,
  input: { accountId: string; reason: string },
): Promise<void> {
  const account = await lockManaged(tx, act, { accountId: input.accountId, act: 'unlock' });
  await updateLockout(tx, account.id, openLock);
  await record(tx, act, { word: 'account.unlock', accountId: account.id, reason: input.reason });
}

/** A security admin signs an account out everywhere. */
export async function endAllSessions(
  tx: Transaction,
  act: Act,
  input: { accountId: string; reason: string },
): Promise<void> {
  const account = await lockManaged(tx, act, { accountId: input.accountId, act: 'end-sessions' });
  await deleteSessionsOfStaff(tx, account.id);
  await record(tx, act, { word: 'account.end-sessions', accountId: account.id, reason: input.reason });
}

function record(
  tx: Transaction,
  act: Act,
  done: { word: string; accountId: string; reason: string },
): Promise<void> {
  return recordAudit(tx, act, {
    word: done.word,
    subject: { type: 'staff-account', id: done.accountId },
    reason: done.reason,
  });
}
