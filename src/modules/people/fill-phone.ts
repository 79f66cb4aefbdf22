import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { refuseCommon } from '../../platform/refusal.ts';
import { recordAudit } from '../audit/index.ts';
import { changePerson } from './edit-person.ts';
import { mayReveal } from './person-policy.ts';
import { lockPerson } from './person-store.ts';
import { openPerson } from './seal-person.ts';

/**
 * Puts a phone number that staff have confirmed on a file that has none; a number on file is never replaced.
 * @throws Refused forbidden, not-found, person.invalid.
 */
export async function fillPhone(
  tx: Transaction,
  act: Act,
  request: { personId: string; phone: string; reason: string },
): Promise<void> {
  if (!mayReveal(act.actor)) refuseCommon('forbidden');
  const person = (await lockPerson(tx, act.actor.region, request.personId)) ?? refuseCommon('not-found');
  if (openPerson(act.keys, person).phone !== undefined) return;
  await changePerson(tx, act, { id: request.personId, edit: { phone: request.phone } });
  await recordAudit(tx, act, {
    word: 'person.edit',
    subject: { type: 'person', id: request.personId },
    reason: request.reason,
    detail: { fields: ['phone'] },
  });
}
