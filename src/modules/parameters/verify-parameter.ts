import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { refuseCommon } from '../../platform/refusal.ts';
import { recordAudit } from '../audit/index.ts';
import { mayChangeParameters } from './parameter-policy.ts';
import { refuse } from './parameter-refusals.ts';
import { lockParameter, markVerified } from './parameter-store.ts';

/**
 * Marks a value as compared with its source, which is written out (document, number, article).
 * @throws Refused not-found, or parameter.already-verified.
 */
export async function verifyParameter(
  tx: Transaction,
  act: Act,
  input: { id: string; source: string },
): Promise<{ key: string }> {
  if (!mayChangeParameters(act.actor)) refuseCommon('forbidden');
  const parameter = await lockParameter(tx, act.actor.region, input.id);
  if (!parameter) return refuseCommon('not-found');
  if (parameter.verified) refuse('parameter.already-verified');
  await markVerified(tx, act.actor.region, {
    id: input.id,
    source: input.source,
    at: act.now,
    byName: act.actor.name,
  });
  await recordAudit(tx, act, {
    word: 'parameter.verify',
    subject: { type: 'parameter', id: input.id },
    detail: { key: parameter.key, source: input.source },
  });
  return { key: parameter.key };
}
