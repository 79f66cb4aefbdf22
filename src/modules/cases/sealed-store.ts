import type { Transaction } from '../../platform/db/database.ts';

/** Tables of this module whose sealed column must follow a change of keys, besides the drafts. */
export type SealedTable = 'case_intakes' | 'case_applications';

/** Values that are not sealed with this version of the key, locked against each other's rotation. */
export async function lockOldSeals(
  tx: Transaction,
  of: { region: string; table: SealedTable },
  search: { keyVersion: number; limit: number },
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
