import { type KeyRing, reseal } from '../../platform/crypto.ts';
import { type Db, sql, type Transaction } from '../../platform/db/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { recheckBatches } from './recheck-batches.ts';
import { CELLS_CONTEXT } from './seal-cells.ts';

/**
 * Seals up to `batch` staged rows, and as many rows of the undo list, anew with the active key. Batches in the clinic
 * are checked again, because their blind indexes belong to the key as well. @returns how many; 0 when done.
 */
export async function resealImports(
  db: Db,
  keys: KeyRing,
  scope: { region: string; batch: number },
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const rows = await lockOldRows(tx, keys, scope);
    await writeSeals(
      tx,
      scope.region,
      rows.map(({ id, sealed }) => ({ id, sealed: reseal(keys, CELLS_CONTEXT, sealed) })),
    );
    await recheckBatches(tx, scope.region, [...new Set(rows.map(({ batchId }) => batchId))]);
    return rows.length + (await resealUndoRows(tx, keys, scope));
  });
}

async function lockOldRows(tx: Transaction, keys: KeyRing, scope: { region: string; batch: number }) {
  const { rows } = await sql<{ id: string; batchId: string; sealed: string }>`
    SELECT id, batch_id AS "batchId", cells_sealed AS sealed FROM import_rows
    WHERE region_code = ${scope.region} AND cells_sealed NOT LIKE ${`v${keys.activeVersion}.%`}
    LIMIT ${scope.batch} FOR NO KEY UPDATE`.execute(tx);
  return rows;
}

async function writeSeals(
  tx: Transaction,
  region: string,
  rows: readonly { id: string; sealed: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`UPDATE import_rows AS r SET cells_sealed = s.sealed
    FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ sealed }) => sealed)}::text[]) AS s (id, sealed)
    WHERE r.region_code = ${region} AND r.id = s.id`.execute(tx);
}

async function resealUndoRows(
  tx: Transaction,
  keys: KeyRing,
  scope: { region: string; batch: number },
): Promise<number> {
  const { rows } = await sql<{ id: string; sealed: string }>`
    SELECT id, before_sealed AS sealed FROM import_repair_rows
    WHERE region_code = ${scope.region} AND before_sealed NOT LIKE ${`v${keys.activeVersion}.%`}
    LIMIT ${scope.batch} FOR NO KEY UPDATE`.execute(tx);
  if (rows.length === 0) return 0;
  const sealed = rows.map((row) => reseal(keys, CELLS_CONTEXT, row.sealed));
  await sql`UPDATE import_repair_rows AS r SET before_sealed = s.sealed
    FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${sealed}::text[]) AS s (id, sealed)
    WHERE r.region_code = ${scope.region} AND r.id = s.id`.execute(tx);
  return rows.length;
}
