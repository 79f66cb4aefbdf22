import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { newId } from '../../platform/id.ts';
import { refuseCommon } from '../../platform/refusal.ts';
import { recordAudit } from '../audit/index.ts';
import { type NewParameter, storedForm } from './parameter.ts';
import { mayChangeParameters } from './parameter-policy.ts';
import { refuse } from './parameter-refusals.ts';
import { insertParameters } from './parameter-store.ts';

/**
 * Adds a value from a day on; the value before it ends there by itself. The new value is unverified.
 * @throws Refused parameter.same-day where the key already has a value that begins on that day.
 */
export async function addParameter(tx: Transaction, act: Act, value: NewParameter): Promise<void> {
  if (!mayChangeParameters(act.actor)) refuseCommon('forbidden');
  const id = newId();
  const stored = { ...value, id, createdAt: act.now, createdByName: act.actor.name };
  const inserted = await insertParameters(tx, act.actor.region, [stored]);
  if (inserted.length === 0) refuse('parameter.same-day', { day: value.validFrom });
  await recordAudit(tx, act, {
    word: 'parameter.add',
    subject: { type: 'parameter', id },
    detail: {
      key: value.key,
      value: storedForm(value.value),
      validFrom: value.validFrom,
      source: value.source,
    },
  });
}
