import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { refuse } from '../account-refusals.ts';
import { type DatedPolicy, savePolicy } from './policy-store.ts';

/** A security admin sets the policy from a day on; what was in force before that day stays on record. */
export async function setPolicy(
  tx: Transaction,
  act: Act,
  input: Pick<DatedPolicy, 'validFrom' | 'policy' | 'source' | 'verified'>,
): Promise<void> {
  if (input.validFrom < shanghaiDate(act.now)) refuse('policy.in-the-past');
  await savePolicy(tx, act.actor.region, { ...input, createdAt: act.now, createdBy: act.actor.name });
  await recordAudit(tx, act, {
    word: 'policy.set',
    subject: { type: 'security-policy', id: input.validFrom },
    detail: { ...input.policy, source: input.source, verified: input.verified },
  });
}
