import type { Transaction } from '../../platform/db/database.ts';
import type { OrganisationKind, OrganisationStatus } from './organisation.ts';

/** A row as it is written; made from the input by `write-organisation.ts`. */
export interface OrganisationRow {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly nameKey: string;
  readonly searchText: string;
  readonly searchGrams: readonly string[];
  readonly creditCode: string | undefined;
  readonly townshipCode: string | undefined;
  readonly address: string | undefined;
  readonly legalPersonName: string | undefined;
  readonly contactName: string | undefined;
  readonly contactPhone: { readonly sealed: string; readonly keyVersion: number } | undefined;
  readonly status: OrganisationStatus;
}

/** Inserts; a row whose credit code is taken is left out. @returns ids that were inserted. */
export async function insertOrganisations(
  tx: Transaction,
  region: string,
  insert: { rows: readonly OrganisationRow[]; now: Date },
): Promise<Set<string>> {
  if (insert.rows.length === 0) return new Set();
  const inserted = await tx
    .insertInto('organisations')
    .values(
      insert.rows.map((row) => ({
        ...columnsOf(row),
        region_code: region,
        id: row.id,
        version: 1,
        created_at: insert.now,
        updated_at: insert.now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['region_code', 'credit_code']).where('credit_code', 'is not', null).doNothing(),
    )
    .returning('id')
    .execute();
  return new Set(inserted.map(({ id }) => id));
}

/** Overwrites the row if it still has `version`. @returns whether it had. */
export async function updateOrganisation(
  tx: Transaction,
  region: string,
  update: { row: OrganisationRow; version: number; now: Date },
): Promise<boolean> {
  const result = await tx
    .updateTable('organisations')
    .set({ ...columnsOf(update.row), version: update.version + 1, updated_at: update.now })
    .where('region_code', '=', region)
    .where('id', '=', update.row.id)
    .where('version', '=', update.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

function columnsOf(row: OrganisationRow) {
  return {
    kind: row.kind,
    name: row.name,
    name_key: row.nameKey,
    search_text: row.searchText,
    search_grams: [...row.searchGrams],
    credit_code: row.creditCode ?? null,
    township_code: row.townshipCode ?? null,
    address: row.address ?? null,
    legal_person_name: row.legalPersonName ?? null,
    contact_name: row.contactName ?? null,
    contact_phone_sealed: row.contactPhone?.sealed ?? null,
    contact_key_version: row.contactPhone?.keyVersion ?? null,
    status: row.status,
  };
}

/** Contact phones that were sealed with another key, locked. */
export async function lockOldContacts(
  tx: Transaction,
  region: string,
  search: { keyVersion: number; limit: number },
): Promise<{ id: string; sealed: string }[]> {
  const rows = await tx
    .selectFrom('organisations')
    .select(['id', 'contact_phone_sealed'])
    .where('region_code', '=', region)
    .where('contact_key_version', '!=', search.keyVersion)
    .limit(search.limit)
    .forUpdate()
    .execute();
  return rows.flatMap(({ id, contact_phone_sealed: sealed }) => (sealed === null ? [] : [{ id, sealed }]));
}

export async function updateContact(
  tx: Transaction,
  region: string,
  contact: { id: string; sealed: string; keyVersion: number },
): Promise<void> {
  await tx
    .updateTable('organisations')
    .set({ contact_phone_sealed: contact.sealed, contact_key_version: contact.keyVersion })
    .where('region_code', '=', region)
    .where('id', '=', contact.id)
    .execute();
}
