import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { changePerson } from '../edit-person.ts';
import { mayKeepPeople } from '../person-policy.ts';
import { refuse } from '../person-refusals.ts';
import { lockPerson } from '../person-store.ts';
import { type Correction, editFor } from './correction.ts';
import { answerStored, lockCorrection } from './correction-store.ts';
import { openWanted } from './seal-correction.ts';

type Answer =
  | { readonly id: string; readonly decision: 'accept'; readonly answer?: string | undefined }
  | { readonly id: string; readonly decision: 'refuse'; readonly answer: string };

/**
 * Staff accept a correction, which changes the file at once, or refuse it with a reason that the person reads.
 * @throws Refused not-found, correction.answered, person.invalid, person.identity-taken.
 */
export async function answerCorrection(
  tx: Transaction,
  act: Act,
  answer: Answer,
): Promise<{ personId: string }> {
  if (!mayKeepPeople(act.actor)) refuseCommon('forbidden');
  const { region } = act.actor;
  const correction = (await lockCorrection(tx, region, answer.id)) ?? refuseCommon('not-found');
  if (correction.state !== 'open') refuse('correction.answered', { by: correction.answeredByName ?? '他人' });
  if (answer.decision === 'accept') await apply(tx, act, correction);
  await answerStored(tx, region, {
    id: answer.id,
    state: answer.decision === 'accept' ? 'accepted' : 'refused',
    answer: answer.answer,
    at: act.now,
    byName: act.actor.name,
  });
  await recordAudit(tx, act, {
    word: 'correction.answer',
    subject: { type: 'person', id: correction.personId },
    reason: answer.answer,
    detail: { correction: answer.id, field: correction.field, decision: answer.decision },
  });
  return { personId: correction.personId };
}

async function apply(tx: Transaction, act: Act, correction: Correction): Promise<void> {
  const person = (await lockPerson(tx, act.actor.region, correction.personId)) ?? refuseCommon('not-found');
  const wanted = openWanted(act.keys, correction.wantedSealed);
  const edit = editFor(correction.field, wanted, person.identityType);
  if (edit) await changePerson(tx, act, { id: person.id, edit });
}
