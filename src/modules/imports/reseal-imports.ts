import { type KeyRing, reseal } from '../../platform/crypto.ts';
import type { Db } from '../../platform/db/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { recheckBatches } from './recheck-batches.ts';
import { lockOldRows, lockOldUndoRows, writeRowSeals, writeUndoSeals } from './reseal-store.ts';
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
  const anew = <Row extends { id: string; sealed: string }>({ id, sealed }: Row) => ({
    id,
    sealed: reseal(keys, CELLS_CONTEXT, sealed),
  });
  return inTransaction(db, async (tx) => {
    const rows = await lockOldRows(tx, keys, scope);
    await writeRowSeals(tx, scope.region, rows.map(anew));
    await recheckBatches(tx, scope.region, [...new Set(rows.map(({ batchId }) => batchId))]);
    const undo = await lockOldUndoRows(tx, keys, scope);
    await writeUndoSeals(tx, scope.region, undo.map(anew));
    return rows.length + undo.length;
  });
}
