import type { KeyRing } from '../../platform/crypto.ts';
import type { Db, Transaction } from '../../platform/db/database.ts';
import type { IdentityType } from './identity-number.ts';
import { findPeople } from './person-store.ts';
import { openPerson } from './seal-person.ts';

/** Name and number of a person for a module that seals them into its own file at once. They are never shown. */
export interface CarriedIdentity {
  readonly name: string;
  readonly identityType: IdentityType;
  readonly identityNumber: string;
}

export async function carryIdentity(
  db: Db | Transaction,
  who: { region: string; keys: KeyRing; personId: string },
): Promise<CarriedIdentity | undefined> {
  const [person] = await findPeople(db, who.region, [who.personId]);
  const number = person && openPerson(who.keys, person).identity;
  if (!person || number === undefined) return undefined;
  return { name: person.name, identityType: person.identityType, identityNumber: number };
}
