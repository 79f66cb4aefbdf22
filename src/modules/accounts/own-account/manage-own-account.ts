import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { refuse } from '../account-refusals.ts';
import { loadPolicy } from '../policies/policy-store.ts';
import { removeSecondFactor } from '../second-factor/second-factor-store.ts';
import { deleteSessionsOfStaff } from '../session/session-store.ts';

/** Signs the actor out in one other place, or everywhere. */
export async function endOwnSessions(tx: Transaction, act: Act, which: { id?: string }): Promise<void> {
  await deleteSessionsOfStaff(tx, act.actor.id, which);
  await recordAudit(tx, act, {
    word: 'session.end',
    subject: { type: 'staff-account', id: act.actor.id },
    detail: { which: which.id ?? 'all' },
  });
}

/** Turns the actor's own second factor off, where the policy lets him. */
export async function removeOwnSecondFactor(tx: Transaction, act: Act): Promise<void> {
  const policy = await loadPolicy(tx, act.actor.region, shanghaiDate(act.now));
  if (policy.secondFactor === 'required') refuse('second-factor.required');
  await removeSecondFactor(tx, act.actor.id);
  await recordAudit(tx, act, {
    word: 'second-factor.remove',
    subject: { type: 'staff-account', id: act.actor.id },
  });
}
