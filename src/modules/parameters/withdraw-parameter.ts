import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { refuseCommon } from '../../platform/refusal.ts';
import { recordAudit } from '../audit/index.ts';
import { storedForm } from './parameter.ts';
import { mayChangeParameters } from './parameter-policy.ts';
import { deleteParameter, lockParameter } from './parameter-store.ts';

/**
 * Takes back a value that was typed wrongly; the value before it runs on. What it was stays in the audit record.
 * @throws Refused not-found.
 */
export async function withdrawParameter(
  tx: Transaction,
  act: Act,
  input: { id: string; reason: string },
): Promise<{ key: string }> {
  if (!mayChangeParameters(act.actor)) refuseCommon('forbidden');
  const parameter = await lockParameter(tx, act.actor.region, input.id);
  if (!parameter) return refuseCommon('not-found');
  await deleteParameter(tx, act.actor.region, input.id);
  await recordAudit(tx, act, {
    word: 'parameter.withdraw',
    subject: { type: 'parameter', id: input.id },
    reason: input.reason,
    detail: {
      key: parameter.key,
      value: storedForm(parameter.value),
      validFrom: parameter.validFrom,
      source: parameter.source,
    },
  });
  return { key: parameter.key };
}
