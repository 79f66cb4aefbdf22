import type { KeyRing } from '../../platform/crypto.ts';
import { sql, type Transaction } from '../../platform/db/database.ts';

export interface OldRow {
  readonly id: string;
  readonly batchId: string;
  readonly sealed: string;
}

type Scope = { readonly region: string; readonly batch: number };

/** Up to `batch` staged rows that are sealed with another key than the active one, locked. */
export async function lockOldRows(tx: Transaction, keys: KeyRing, scope: Scope): Promise<OldRow[]> {
  const { rows } = await sql<OldRow>`
    SELECT id, batch_id AS "batchId", cells_sealed AS sealed FROM import_rows
    WHERE region_code = ${scope.region} AND cells_sealed NOT LIKE ${`v${keys.activeVersion}.%`}
    LIMIT ${scope.batch} FOR NO KEY UPDATE`.execute(tx);
  return rows;
}

/** The same of the undo list. */
export async function lockOldUndoRows(
  tx: Transaction,
  keys: KeyRing,
  scope: Scope,
): Promise<Omit<OldRow, 'batchId'>[]> {
  const { rows } = await sql<{ id: string; sealed: string }>`
    SELECT id, before_sealed AS sealed FROM import_repair_rows
    WHERE region_code = ${scope.region} AND before_sealed NOT LIKE ${`v${keys.activeVersion}.%`}
    LIMIT ${scope.batch} FOR NO KEY UPDATE`.execute(tx);
  return rows;
}

type Sealed = readonly { readonly id: string; readonly sealed: string }[];

export async function writeRowSeals(tx: Transaction, region: string, rows: Sealed): Promise<void> {
  if (rows.length === 0) return;
  await sql`UPDATE import_rows AS r SET cells_sealed = s.sealed
    FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ sealed }) => sealed)}::text[]) AS s (id, sealed)
    WHERE r.region_code = ${region} AND r.id = s.id`.execute(tx);
}

export async function writeUndoSeals(tx: Transaction, region: string, rows: Sealed): Promise<void> {
  if (rows.length === 0) return;
  await sql`UPDATE import_repair_rows AS r SET before_sealed = s.sealed
    FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ sealed }) => sealed)}::text[]) AS s (id, sealed)
    WHERE r.region_code = ${region} AND r.id = s.id`.execute(tx);
}
