import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { refuse } from '../account-refusals.ts';
import { deleteSessionsOfStaff } from '../session/session-store.ts';
import { lockManaged } from './lock-account.ts';
import { findStaffById, updateLeaving } from './staff-store.ts';

/**
 * Closes an account for good or for a while; it is never deleted, since records name it.
 * @param input.successorId who took over; another active account of the region.
 */
export async function deactivateAccount(
  tx: Transaction,
  act: Act,
  input: { accountId: string; reason: string; successorId: string | undefined },
): Promise<void> {
  const { reason, successorId } = input;
  const account = await lockManaged(tx, act, { accountId: input.accountId, act: 'deactivate' });
  if (account.deactivatedAt) refuse('account.already-deactivated');
  if (successorId !== undefined) {
    const successor = await findStaffById(tx, act.actor.region, successorId);
    if (!successor || successor.deactivatedAt || successor.id === account.id)
      refuse('account.successor-unfit');
  }
  await updateLeaving(tx, account.id, { at: act.now, reason, successorId });
  await deleteSessionsOfStaff(tx, account.id);
  await recordAudit(tx, act, {
    word: 'account.deactivate',
    subject: { type: 'staff-account', id: account.id },
    reason,
    detail: { userName: account.userName, successorId: successorId ?? null },
  });
}

/** Opens a closed account again; its old password still holds, or has aged. */
export async function reactivateAccount(
  tx: Transaction,
  act: Act,
  input: { accountId: string; reason: string },
): Promise<void> {
  const account = await lockManaged(tx, act, { accountId: input.accountId, act: 'reactivate' });
  if (!account.deactivatedAt) refuse('account.not-deactivated');
  await updateLeaving(tx, account.id, undefined);
  await recordAudit(tx, act, {
    word: 'account.reactivate',
    subject: { type: 'staff-account', id: account.id },
    reason: input.reason,
    detail: { userName: account.userName },
  });
}
