import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { findWorkerPhone, linkWorkerToPerson } from '../../accounts/index.ts';
import { findPeopleByPhone, registerPerson } from '../../people/index.ts';
import { refuse } from './draft-refusals.ts';
import type { FilerIdentity } from './filed-claim.ts';

/**
 * 实名: ties the account to the file of the person behind it, once. A file that was there before is handed over only
 * where it carries the name typed and the phone number that the sign-in has proven: a name and an ID number alone are
 * known to many.
 * @returns the act of a worker with a file.
 * @throws Refused draft.identity-taken.
 */
export async function identifyFiler(
  tx: Transaction,
  act: Act,
  identity: FilerIdentity | undefined,
): Promise<Act & { actor: { personId: string } }> {
  const { personId } = act.actor;
  if (personId !== undefined) return { ...act, actor: { ...act.actor, personId } };
  if (identity === undefined) return refuse('draft.consent-missing');
  const phone = await findWorkerPhone(tx, act, act.actor.id);
  const known = phone === undefined ? [] : await findPeopleByPhone(tx, act, phone);
  const { id, existed, conflicts } = await registerPerson(tx, act, { ...identity, phone });
  if (existed && (conflicts.includes('name') || !known.some((person) => person.id === id)))
    refuse('draft.identity-taken');
  await linkWorkerToPerson(tx, act, { accountId: act.actor.id, personId: id, name: identity.name });
  return { ...act, actor: { ...act.actor, personId: id, name: identity.name } };
}
