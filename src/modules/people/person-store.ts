import {
  type DB,
  type Db,
  kept,
  type Selectable,
  sql,
  type Transaction,
} from '../../platform/db/database.ts';
import { gramsToFind } from '../../platform/search-grams.ts';
import type { IdentityType } from './identity-number.ts';
import type { HouseholdType, PersonSex } from './person.ts';
import type { StoredPerson } from './stored-person.ts';

export interface PeopleFilter {
  /** A piece of the name. */
  readonly name?: string | undefined;
  readonly householdType?: HouseholdType | undefined;
  readonly townshipCode?: string | undefined;
}

const stored = [
  'id',
  'name',
  'identity_type',
  'identity_sealed',
  'identity_index',
  'key_version',
  'sex',
  'birth_date',
  'phone_sealed',
  'phone_index',
  'bank_card_sealed',
  'bank_name',
  'household_type',
  'household_source',
  'household_as_of',
  'township_code',
  'ethnic_code',
  'education_code',
  'version',
  'created_at',
  'updated_at',
] as const;

type Row = Pick<Selectable<DB['people']>, (typeof stored)[number]>;

export async function findPeople(
  db: Db | Transaction,
  region: string,
  ids: readonly string[],
): Promise<StoredPerson[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('people')
    .modifyFront(kept)
    .select(stored)
    .where('region_code', '=', region)
    .where(sql<boolean>`id = ANY(${[...new Set(ids)]}::uuid[])`)
    .execute();
  return rows.map(toStored);
}

export async function lockPerson(
  tx: Transaction,
  region: string,
  id: string,
): Promise<StoredPerson | undefined> {
  const row = await tx
    .selectFrom('people')
    .select(stored)
    .where('region_code', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toStored(row);
}

/** People with one of the blind indexes, by id. */
export async function findByIndex(
  db: Db | Transaction,
  region: string,
  search: { column: 'identity_index' | 'phone_index'; indexes: readonly string[]; limit: number },
): Promise<StoredPerson[]> {
  if (search.indexes.length === 0) return [];
  const rows = await db
    .selectFrom('people')
    .select(stored)
    .where('region_code', '=', region)
    .where(sql<boolean>`${sql.ref(search.column)} = ANY(${[...search.indexes]}::text[])`)
    .orderBy('id')
    .limit(search.limit)
    .execute();
  return rows.map(toStored);
}

/** One page of the register, newest file first; one more than `limit` tells whether there is a next page. */
export async function listPeople(
  db: Db,
  region: string,
  page: { filter: PeopleFilter; offset: number; limit: number },
): Promise<StoredPerson[]> {
  const { filter } = page;
  let query = db.selectFrom('people').select(stored).where('region_code', '=', region);
  if (filter.householdType) query = query.where('household_type', '=', filter.householdType);
  if (filter.townshipCode) query = query.where('township_code', '=', filter.townshipCode);
  const grams = gramsToFind(filter.name ?? '');
  if (grams.length > 0) query = query.where(sql<boolean>`name_grams @> ${grams}::text[]`);
  const rows = await query
    .orderBy('id', 'desc')
    .offset(page.offset)
    .limit(page.limit + 1)
    .execute();
  return rows.map(toStored);
}

/** People whose fields were sealed with another key, locked. */
export async function lockOldSeals(
  tx: Transaction,
  region: string,
  search: { keyVersion: number; limit: number },
): Promise<StoredPerson[]> {
  const rows = await tx
    .selectFrom('people')
    .select(stored)
    .where('region_code', '=', region)
    .where('key_version', '!=', search.keyVersion)
    .orderBy('id')
    .limit(search.limit)
    .forUpdate()
    .execute();
  return rows.map(toStored);
}

/** The casts repeat what CHECK constraints of the table promise. */
function toStored(row: Row): StoredPerson {
  return {
    id: row.id,
    name: row.name,
    identityType: row.identity_type as IdentityType,
    identitySealed: row.identity_sealed,
    identityIndex: row.identity_index,
    keyVersion: row.key_version,
    sex: row.sex as PersonSex,
    birthDate: row.birth_date ?? undefined,
    phoneSealed: row.phone_sealed ?? undefined,
    phoneIndex: row.phone_index ?? undefined,
    bankCardSealed: row.bank_card_sealed ?? undefined,
    bankName: row.bank_name ?? undefined,
    householdType: row.household_type as HouseholdType,
    householdSource: row.household_source ?? undefined,
    householdAsOf: row.household_as_of ?? undefined,
    townshipCode: row.township_code ?? undefined,
    ethnicCode: row.ethnic_code ?? undefined,
    educationCode: row.education_code ?? undefined,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
