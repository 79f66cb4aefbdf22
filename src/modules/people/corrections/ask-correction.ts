import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { checkEdit } from '../person-edit.ts';
import { refuse } from '../person-refusals.ts';
import { lockPerson } from '../person-store.ts';
import { type CorrectionField, editFor } from './correction.ts';
import { findCorrections, insertCorrection } from './correction-store.ts';
import { sealWanted } from './seal-correction.ts';

/**
 * A worker asks to have one thing on the own file corrected. One open request per thing.
 * @throws Refused person.no-file, person.invalid, correction.open.
 */
export async function askCorrection(
  tx: Transaction,
  act: Act,
  request: { field: CorrectionField; wanted: string; reason: string },
): Promise<{ id: string }> {
  const { region, personId } = act.actor;
  if (act.actor.kind !== 'worker') refuseCommon('forbidden');
  const person = (personId && (await lockPerson(tx, region, personId))) || refuse('person.no-file');
  const edit = editFor(request.field, request.wanted, person.identityType);
  const checked = edit && checkEdit(edit, shanghaiDate(act.now));
  if (checked && !checked.ok) refuse('person.invalid', { row: undefined, reason: checked.reason });
  const earlier = await findCorrections(tx, region, person.id);
  if (earlier.some(({ field, state }) => field === request.field && state === 'open'))
    refuse('correction.open');
  const id = newId();
  await insertCorrection(tx, region, {
    id,
    personId: person.id,
    field: request.field,
    wantedSealed: sealWanted(act.keys, request.wanted),
    keyVersion: act.keys.activeVersion,
    reason: request.reason,
    askedAt: act.now,
  });
  await recordAudit(tx, act, {
    word: 'correction.ask',
    subject: { type: 'person', id: person.id },
    detail: { correction: id, field: request.field },
  });
  return { id };
}
