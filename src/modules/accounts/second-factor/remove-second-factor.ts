import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { refuse } from '../account-refusals.ts';
import { loadPolicy } from '../policies/policy-store.ts';
import { removeSecondFactor } from './second-factor-store.ts';

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
