import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { findWorkerPhone, linkWorkerToPerson } from '../../accounts/index.ts';
import { findPeopleByPhone, giveConsent, registerPerson } from '../../people/index.ts';
import { refuse } from '../hardship-refusals.ts';

/**
 * 实名: ties the account to the file of the person behind it, once. A file that was there before is handed over only
 * where it carries the name typed and the phone that the sign-in has proven.
 * @returns the act of a worker with a file.
 * @throws Refused file.identity-taken.
 */
export async function identifyApplicant(
  tx: Transaction,
  act: Act,
  identity: { name: string; identityNumber: string } | undefined,
): Promise<Act & { actor: { personId: string } }> {
  const { personId } = act.actor;
  if (personId !== undefined) return consented(tx, { ...act, actor: { ...act.actor, personId } });
  if (identity === undefined) return refuse('file.consent-missing');
  const phone = await findWorkerPhone(tx, act, act.actor.id);
  const known = phone === undefined ? [] : await findPeopleByPhone(tx, act, phone);
  const input = { ...identity, identityType: 'resident-id' as const, phone };
  const { id, existed, conflicts } = await registerPerson(tx, act, input);
  if (existed && (conflicts.includes('name') || !known.some((person) => person.id === id)))
    refuse('file.identity-taken');
  await linkWorkerToPerson(tx, act, { accountId: act.actor.id, personId: id, name: identity.name });
  return consented(tx, { ...act, actor: { ...act.actor, personId: id, name: identity.name } });
}

/** The tick before the first field: nothing sensitive is kept without it. */
async function consented<Own extends Act & { actor: { personId: string } }>(
  tx: Transaction,
  own: Own,
): Promise<Own> {
  await giveConsent(tx, own, { personId: own.actor.personId, purpose: 'sensitive' });
  return own;
}
