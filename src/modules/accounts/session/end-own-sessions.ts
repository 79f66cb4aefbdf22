import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { deleteSessionsOfStaff } from './session-store.ts';

/** Signs the actor out in one other place, or everywhere. */
export async function endOwnSessions(tx: Transaction, act: Act, which: { id?: string }): Promise<void> {
  await deleteSessionsOfStaff(tx, act.actor.id, which);
  await recordAudit(tx, act, {
    word: 'session.end',
    subject: { type: 'staff-account', id: act.actor.id },
    detail: { which: which.id ?? 'all' },
  });
}
