import type { Act } from '../../platform/actor.ts';
import { shanghaiDate } from '../../platform/dates.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { refuseCommon } from '../../platform/refusal.ts';
import { recordAudit } from '../audit/index.ts';
import { type CheckedEdit, checkEdit, type PersonEdit, touchedFields } from './person-edit.ts';
import { mayKeepPeople } from './person-policy.ts';
import { refuse } from './person-refusals.ts';
import { findByIndex, lockPerson } from './person-store.ts';
import { updatePerson } from './person-write-store.ts';
import { indexesOf, sealChanges } from './seal-person.ts';

interface EditRequest {
  readonly id: string;
  /** The version that the form showed. */
  readonly version: number;
  readonly edit: PersonEdit;
  /** What the change rests on: a paper, a request of the person. */
  readonly reason: string;
}

/**
 * Changes a person's file.
 * @throws Refused not-found, stale, person.invalid, person.identity-taken.
 */
export async function editPerson(tx: Transaction, act: Act, request: EditRequest): Promise<void> {
  if (!mayKeepPeople(act.actor)) refuseCommon('forbidden');
  const person = (await lockPerson(tx, act.actor.region, request.id)) ?? refuseCommon('not-found');
  if (person.version !== request.version) refuseCommon('stale');
  await changePerson(tx, act, { id: request.id, edit: request.edit });
  await recordAudit(tx, act, {
    word: 'person.edit',
    subject: { type: 'person', id: request.id },
    reason: request.reason,
    detail: { fields: touchedFields(request.edit) },
  });
}

/** Writes an edit on a file that the caller has locked; the caller records it. */
export async function changePerson(
  tx: Transaction,
  act: Act,
  change: { id: string; edit: PersonEdit },
): Promise<void> {
  const today = shanghaiDate(act.now);
  const result = checkEdit(change.edit, today);
  if (!result.ok) return refuse('person.invalid', { row: undefined, reason: result.reason });
  await refuseTakenIdentity(tx, act, { id: change.id, edit: result.edit });
  const changes = sealChanges(act.keys, result.edit, today);
  await updatePerson(tx, act.actor.region, { id: change.id, changes, now: act.now });
}

async function refuseTakenIdentity(
  tx: Transaction,
  act: Act,
  change: { id: string; edit: CheckedEdit },
): Promise<void> {
  if (!change.edit.identity) return;
  const indexes = indexesOf(act.keys, 'identity', change.edit.identity.number);
  const holders = await findByIndex(tx, act.actor.region, { column: 'identity_index', indexes, limit: 2 });
  if (holders.some(({ id }) => id !== change.id)) refuse('person.identity-taken');
}
