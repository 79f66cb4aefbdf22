import type { Transaction } from '../../platform/db/database.ts';

/** Tables of this module with a column `sealed` that must follow a change of keys, besides the drafts. */
export type SealedTable = 'case_intakes' | 'case_applications';

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
