import type { Transaction } from '../../platform/db/database.ts';

/** Tables of this module with a column `sealed` that must follow a change of keys, besides the drafts. */
export type SealedTable = 'case_intakes' | 'case_applications';

type Search = { readonly keyVersion: number; readonly limit: number };

/** Values that are not sealed with this version of the key, locked against each other's rotation. */
export async function lockOldSeals(
  tx: Transaction,
  of: { region: string; table: SealedTable },
  search: Search,
): Promise<{ id: string; sealed: string }[]> {
  return tx
    .selectFrom(of.table)
    .select(['id', 'sealed'])
    .where('region_code', '=', of.region)
    .where('sealed', 'not like', `v${search.keyVersion}.%`)
    .orderBy('id')
    .limit(search.limit)
    .forUpdate()
    .skipLocked()
    .execute();
}

export async function updateSeal(
  tx: Transaction,
  where: { region: string; table: SealedTable; id: string },
  sealed: string,
): Promise<void> {
  await tx
    .updateTable(where.table)
    .set({ sealed })
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .execute();
}

/** The same of phone numbers that workmates typed. */
export async function lockOldPhones(
  tx: Transaction,
  region: string,
  search: Search,
): Promise<{ id: string; sealed: string }[]> {
  const rows = await tx
    .selectFrom('case_claimants')
    .select(['id', 'stated_phone'])
    .where('region_code', '=', region)
    .where('stated_phone', 'is not', null)
    .where('stated_phone', 'not like', `v${search.keyVersion}.%`)
    .orderBy('id')
    .limit(search.limit)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map((row) => ({ id: row.id, sealed: row.stated_phone ?? '' }));
}
