import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { refuseCommon } from '../../platform/refusal.ts';
import { findWorkerPhone, linkWorkerToPerson } from '../accounts/index.ts';
import { recordAudit } from '../audit/index.ts';
import { normaliseIdentity } from './identity-number.ts';
import { parseName } from './person-name.ts';
import { refuse } from './person-refusals.ts';
import { findByIndex } from './person-store.ts';
import { indexesOf } from './seal-person.ts';

/**
 * A worker who signed in by phone finds the file that staff made earlier: name, identity number and the phone that
 * signed in must all agree with it. The answer is the same whichever of them does not.
 * @throws Refused person.no-match.
 */
export async function linkOwnFile(
  tx: Transaction,
  act: Act,
  typed: { name: string; identityNumber: string },
): Promise<void> {
  if (act.actor.kind !== 'worker') refuseCommon('forbidden');
  const { region, id: accountId } = act.actor;
  const phone = await findWorkerPhone(tx, act, accountId);
  const name = parseName(typed.name);
  const indexes = indexesOf(act.keys, 'identity', normaliseIdentity(typed.identityNumber));
  const [person] = await findByIndex(tx, region, { column: 'identity_index', indexes, limit: 1 });
  const phoneIndexes = phone === undefined ? [] : indexesOf(act.keys, 'phone', phone);
  const agrees =
    person !== undefined &&
    name.ok &&
    name.value === person.name &&
    person.phoneIndex !== undefined &&
    phoneIndexes.includes(person.phoneIndex);
  if (!agrees) return refuse('person.no-match');
  await linkWorkerToPerson(tx, act, { accountId, personId: person.id, name: person.name });
  await recordAudit(tx, act, { word: 'own-file.link', subject: { type: 'person', id: person.id } });
}
