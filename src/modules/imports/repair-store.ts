import { type Db, sql, type Transaction } from '../../platform/db/database.ts';
import { newId } from '../../platform/id.ts';
import type { Batched } from './row-store.ts';

export interface Repair {
  readonly id: string;
  readonly label: string;
  readonly rowCount: number;
  readonly madeByName: string;
  readonly madeAt: Date;
  readonly undoneAt: Date | undefined;
}

export interface BeforeRepair {
  readonly rowId: string;
  readonly cellsSealed: string;
  readonly excluded: boolean;
}

export async function insertRepair(
  tx: Transaction,
  { region, batchId }: Batched,
  repair: { id: string; label: string; by: string; now: Date },
): Promise<void> {
  await tx
    .insertInto('import_repairs')
    .values({
      region_code: region,
      id: repair.id,
      batch_id: batchId,
      label: repair.label,
      row_count: 0,
      made_by_name: repair.by,
      made_at: repair.now,
    })
    .execute();
}

/** Keeps what the rows were before a repair, and counts them. */
export async function keepBefore(
  tx: Transaction,
  region: string,
  kept: { repairId: string; rows: readonly BeforeRepair[] },
): Promise<void> {
  const { repairId, rows } = kept;
  await sql`INSERT INTO import_repair_rows (region_code, id, repair_id, row_id, before_sealed, before_excluded)
    SELECT ${region}, id, ${repairId}::uuid, row_id, cells, excluded
    FROM unnest(${rows.map(() => newId())}::uuid[], ${rows.map(({ rowId }) => rowId)}::uuid[],
      ${rows.map(({ cellsSealed }) => cellsSealed)}::text[], ${rows.map(({ excluded }) => excluded)}::boolean[])
      AS before (id, row_id, cells, excluded)`.execute(tx);
  await sql`UPDATE import_repairs SET row_count = row_count + ${rows.length}
    WHERE region_code = ${region} AND id = ${repairId}::uuid`.execute(tx);
}

export async function listRepairs(db: Db | Transaction, { region, batchId }: Batched): Promise<Repair[]> {
  const rows = await db
    .selectFrom('import_repairs')
    .selectAll()
    .where('region_code', '=', region)
    .where('batch_id', '=', batchId)
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    label: row.label,
    rowCount: row.row_count,
    madeByName: row.made_by_name,
    madeAt: row.made_at,
    undoneAt: row.undone_at ?? undefined,
  }));
}

/** Puts the rows of a repair back as they were, and marks it undone. */
export async function restoreRows(
  tx: Transaction,
  region: string,
  undo: { repairId: string; now: Date },
): Promise<void> {
  await sql`UPDATE import_rows AS r SET cells_sealed = b.before_sealed, excluded = b.before_excluded
    FROM import_repair_rows AS b
    WHERE b.region_code = ${region} AND b.repair_id = ${undo.repairId}::uuid
      AND r.region_code = b.region_code AND r.id = b.row_id`.execute(tx);
  await sql`UPDATE import_repairs SET undone_at = ${undo.now}
    WHERE region_code = ${region} AND id = ${undo.repairId}::uuid`.execute(tx);
}
