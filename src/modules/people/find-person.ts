import type { Act } from '../../platform/actor.ts';
import type { KeyRing } from '../../platform/crypto.ts';
import type { Db, Transaction } from '../../platform/db/database.ts';
import { type IdentityType, normaliseIdentity } from './identity-number.ts';
import type { PersonCard, PersonFile } from './person.ts';
import { findByIndex, findPeople, listPeople, type PeopleFilter } from './person-store.ts';
import { parsePhone } from './phone.ts';
import { indexesOf, toCard, toFile } from './seal-person.ts';

type Who = Pick<Act, 'actor' | 'keys'>;

/** A family or a crew may share one phone; more files than this under one number are an error of the data. */
const MOST_PER_PHONE = 50;

export async function findPersonCard(
  db: Db | Transaction,
  region: string,
  id: string,
  keys: KeyRing,
): Promise<PersonCard | undefined> {
  return (await findPersonCards(db, region, [id], keys)).get(id);
}

/** Those of the ids that exist, by id. */
export async function findPersonCards(
  db: Db | Transaction,
  region: string,
  ids: readonly string[],
  keys: KeyRing,
): Promise<Map<string, PersonCard>> {
  const people = await findPeople(db, region, ids);
  return new Map(people.map((person) => [person.id, toCard(keys, person)]));
}

/** Everything on file, sensitive fields masked. */
export async function findPersonFile(
  db: Db | Transaction,
  who: Who,
  id: string,
): Promise<PersonFile | undefined> {
  const [person] = await findPeople(db, who.actor.region, [id]);
  return person && toFile(who.keys, person);
}

/** The one person with this identity number. The number may be typed in any way. */
export async function findPersonByIdentity(
  db: Db | Transaction,
  who: Who,
  identity: { type: IdentityType; number: string },
): Promise<PersonCard | undefined> {
  const indexes = indexesOf(who.keys, 'identity', normaliseIdentity(identity.number));
  const found = await findByIndex(db, who.actor.region, { column: 'identity_index', indexes, limit: 1 });
  const [person] = found.filter(({ identityType }) => identityType === identity.type);
  return person && toCard(who.keys, person);
}

/** Those of many resident numbers that have a file, by the number as given; one statement for all. */
export async function findPeopleByIdentity(
  db: Db | Transaction,
  who: Who,
  numbers: readonly string[],
): Promise<Map<string, PersonCard>> {
  const wanted = numbers.map((number) => ({
    number,
    indexes: indexesOf(who.keys, 'identity', normaliseIdentity(number)),
  }));
  const indexes = wanted.flatMap((one) => one.indexes);
  const found = await findByIndex(db, who.actor.region, {
    column: 'identity_index',
    indexes,
    limit: indexes.length,
  });
  const files = new Map(found.map((file) => [file.identityIndex, file]));
  const cards = new Map<string, PersonCard>();
  for (const { number, indexes: own } of wanted) {
    const file = own.map((index) => files.get(index)).find((one) => one !== undefined);
    if (file) cards.set(number, toCard(who.keys, file));
  }
  return cards;
}

/** Everybody whose file has this phone; families share phones and carriers give them to new people. */
export async function findPeopleByPhone(
  db: Db | Transaction,
  who: Who,
  phone: string,
): Promise<PersonCard[]> {
  const parsed = parsePhone(phone);
  if (!parsed.ok) return [];
  const indexes = indexesOf(who.keys, 'phone', parsed.value);
  const search = { column: 'phone_index', indexes, limit: MOST_PER_PHONE } as const;
  return (await findByIndex(db, who.actor.region, search)).map((person) => toCard(who.keys, person));
}

/** The person with this phone, if exactly one file has it. */
export async function findPersonByPhone(
  db: Db | Transaction,
  who: Who,
  phone: string,
): Promise<PersonCard | undefined> {
  const found = await findPeopleByPhone(db, who, phone);
  return found.length === 1 ? found[0] : undefined;
}

/** A page of the register; `hasNext` tells whether there is more. */
export async function findPeoplePage(
  db: Db,
  who: Who,
  page: { filter: PeopleFilter; page: number; limit: number },
): Promise<{ people: PersonCard[]; hasNext: boolean }> {
  const offset = (page.page - 1) * page.limit;
  const rows = await listPeople(db, who.actor.region, { filter: page.filter, offset, limit: page.limit });
  const people = rows.slice(0, page.limit).map((person) => toCard(who.keys, person));
  return { people, hasNext: rows.length > page.limit };
}

/** Files behind a whole number of any kind: an identity number of any type, or a phone. */
export async function lookUpPeople(db: Db | Transaction, who: Who, typed: string): Promise<PersonCard[]> {
  const indexes = indexesOf(who.keys, 'identity', normaliseIdentity(typed));
  const byIdentity = await findByIndex(db, who.actor.region, { column: 'identity_index', indexes, limit: 1 });
  const found = byIdentity.map((person) => toCard(who.keys, person));
  return found.length > 0 ? found : findPeopleByPhone(db, who, typed);
}
