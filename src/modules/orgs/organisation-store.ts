import { type DB, type Db, type Selectable, sql, type Transaction } from '../../platform/db/database.ts';
import { containsPattern, gramsToFind } from '../../platform/search-grams.ts';
import type { Organisation, OrganisationFile, OrganisationKind, OrganisationStatus } from './organisation.ts';
import { findNames } from './organisation-name-store.ts';

type Row = Selectable<DB['organisations']>;
const cardColumns = ['id', 'kind', 'name', 'credit_code', 'township_code'] as const;

export interface OrganisationFilter {
  /** A piece of any of its names, or a whole credit code. */
  readonly text?: string | undefined;
  readonly kind?: OrganisationKind | undefined;
  readonly townshipCode?: string | undefined;
  readonly status?: OrganisationStatus | undefined;
}

/** Organisations whose current, former or other name contains the text, or whose credit code it is. */
export async function searchOrganisations(
  db: Db | Transaction,
  region: string,
  search: { text: string; kind?: OrganisationKind | undefined; limit: number },
): Promise<Organisation[]> {
  if (search.text.trim() === '') return [];
  const filter = { text: search.text, kind: search.kind, status: 'active' as const };
  const rows = await filtered(db, region, filter)
    .select(cardColumns)
    .orderBy('id', 'desc')
    .limit(search.limit)
    .execute();
  return rows.map(toOrganisation);
}

/** One page of the register, newest first; one more than `limit` tells whether there is a next page. */
export async function listOrganisations(
  db: Db,
  region: string,
  page: { filter: OrganisationFilter; offset: number; limit: number },
): Promise<(Organisation & { status: string })[]> {
  const rows = await filtered(db, region, page.filter)
    .select([...cardColumns, 'status'])
    .orderBy('id', 'desc')
    .offset(page.offset)
    .limit(page.limit + 1)
    .execute();
  return rows.map((row) => ({ ...toOrganisation(row), status: row.status }));
}

export async function findOrganisation(
  db: Db | Transaction,
  region: string,
  id: string,
): Promise<Organisation | undefined> {
  return (await findOrganisations(db, region, [id])).get(id);
}

/** Those of the ids that exist, by id. */
export async function findOrganisations(
  db: Db | Transaction,
  region: string,
  ids: readonly string[],
): Promise<Map<string, Organisation>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('organisations')
    .select(cardColumns)
    .where('region_code', '=', region)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, toOrganisation(row)]));
}

/** @param code 18 characters in their normal form. */
export async function findOrganisationByCreditCode(
  db: Db | Transaction,
  region: string,
  code: string,
): Promise<Organisation | undefined> {
  const row = await db
    .selectFrom('organisations')
    .select(cardColumns)
    .where('region_code', '=', region)
    .where('credit_code', '=', code)
    .executeTakeFirst();
  return row && toOrganisation(row);
}

/** Organisations with this name key, also as a former or other name. */
export async function findByNameKey(
  db: Db | Transaction,
  region: string,
  key: string,
): Promise<Organisation[]> {
  const rows = await db
    .selectFrom('organisations as o')
    .select(['o.id', 'o.kind', 'o.name', 'o.credit_code', 'o.township_code'])
    .where('o.region_code', '=', region)
    .where((eb) =>
      eb.or([
        eb('o.name_key', '=', key),
        eb.exists(
          eb
            .selectFrom('organisation_names as n')
            .select('n.id')
            .whereRef('n.region_code', '=', 'o.region_code')
            .whereRef('n.organisation_id', '=', 'o.id')
            .where('n.name_key', '=', key),
        ),
      ]),
    )
    .orderBy('o.id')
    .limit(10)
    .execute();
  return rows.map(toOrganisation);
}

export async function findOrganisationFile(
  db: Db | Transaction,
  region: string,
  id: string,
): Promise<OrganisationFile | undefined> {
  const row = await db
    .selectFrom('organisations')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toFile(row, await findNames(db, region, id));
}

function filtered(db: Db | Transaction, region: string, filter: OrganisationFilter) {
  let query = db.selectFrom('organisations').where('region_code', '=', region);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  if (filter.townshipCode) query = query.where('township_code', '=', filter.townshipCode);
  if (filter.status) query = query.where('status', '=', filter.status);
  const text = filter.text?.trim() ?? '';
  if (text === '') return query;
  const code = text.normalize('NFKC').toUpperCase();
  if (/^[0-9A-Z]{18}$/.test(code)) return query.where('credit_code', '=', code);
  return query
    .where(sql<boolean>`search_grams @> ${gramsToFind(text)}::text[]`)
    .where('search_text', 'like', containsPattern(text));
}

function toOrganisation(row: Pick<Row, (typeof cardColumns)[number]>): Organisation {
  return {
    id: row.id,
    // CHECK organisations_kind_known
    kind: row.kind as OrganisationKind,
    name: row.name,
    creditCode: row.credit_code ?? undefined,
    townshipCode: row.township_code ?? undefined,
  };
}

function toFile(row: Row, names: readonly { name: string; kind: string }[]): OrganisationFile {
  return {
    ...toOrganisation(row),
    // CHECK organisations_status_known
    status: row.status as OrganisationStatus,
    address: row.address ?? undefined,
    legalPersonName: row.legal_person_name ?? undefined,
    contactName: row.contact_name ?? undefined,
    contactPhoneSealed: row.contact_phone_sealed ?? undefined,
    formerNames: names.filter(({ kind }) => kind === 'former').map(({ name }) => name),
    aliases: names.filter(({ kind }) => kind === 'alias').map(({ name }) => name),
    version: row.version,
  };
}
