import {
  type DB,
  type Db,
  type Selectable,
  sql,
  type Transaction,
} from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/id.ts';
import { type GrantKind, grantKinds } from '../grant.ts';
import { known } from '../row-values.ts';

/** What one household or student may get of one kind in one year, and what it got. */
export interface Allowance {
  readonly id: string;
  readonly fileId: string;
  readonly kind: GrantKind;
  readonly year: number;
  readonly subjectKey: string;
  readonly capFen: bigint;
  /** Granted in the same year on an earlier file of the same people. */
  readonly carriedFen: bigint;
  readonly grantedFen: bigint;
  readonly basis: string;
}

export interface AllowanceKey {
  readonly region: string;
  readonly fileId: string;
  readonly kind: GrantKind;
  readonly year: number;
  readonly subjectKey: string;
}

/**
 * The allowance row, made where there is none and held until the transaction ends. Two proposals at once wait for each
 * other here, also when both find no row: the unique index lets one insert win.
 */
export async function lockAllowance(
  tx: Transaction,
  key: AllowanceKey,
  first: { carriedFen: bigint; on: string },
): Promise<Allowance> {
  await tx
    .insertInto('hardship_allowances')
    .values({
      region_code: key.region,
      id: newId(),
      file_id: key.fileId,
      kind: key.kind,
      year: key.year,
      subject_key: key.subjectKey,
      cap_fen: first.carriedFen,
      carried_fen: first.carriedFen,
      granted_fen: 0n,
      basis: '',
      computed_on: first.on,
    })
    .onConflict((conflict) =>
      conflict.columns(['region_code', 'file_id', 'kind', 'year', 'subject_key']).doNothing(),
    )
    .execute();
  const row = await tx
    .selectFrom('hardship_allowances')
    .selectAll()
    .where('region_code', '=', key.region)
    .where('file_id', '=', key.fileId)
    .where('kind', '=', key.kind)
    .where('year', '=', key.year)
    .where('subject_key', '=', key.subjectKey)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return toAllowance(row);
}

/** Writes the cap as it is computed today; never below what was granted already. */
export async function setCap(
  tx: Transaction,
  where: { region: string; id: string },
  cap: { fen: bigint; basis: string; on: string },
): Promise<void> {
  await sql`UPDATE hardship_allowances
    SET cap_fen = GREATEST(${cap.fen}::bigint, granted_fen + carried_fen), basis = ${cap.basis}, computed_on = ${cap.on}
    WHERE region_code = ${where.region} AND id = ${where.id}`.execute(tx);
}

/** Takes room (or, negative, gives it back); the CHECK of the table refuses more than the cap. */
export async function moveAllowance(
  tx: Transaction,
  where: { region: string; id: string },
  byFen: bigint,
): Promise<void> {
  await sql`UPDATE hardship_allowances SET granted_fen = granted_fen + ${byFen}
    WHERE region_code = ${where.region} AND id = ${where.id}`.execute(tx);
}

export async function listAllowances(
  db: Db | Transaction,
  where: { region: string; fileId: string },
): Promise<Allowance[]> {
  const rows = await db
    .selectFrom('hardship_allowances')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('file_id', '=', where.fileId)
    .orderBy('year', 'desc')
    .orderBy('kind')
    .orderBy('id')
    .execute();
  return rows.map(toAllowance);
}

function toAllowance(row: Selectable<DB['hardship_allowances']>): Allowance {
  return {
    id: row.id,
    fileId: row.file_id,
    kind: known(grantKinds, row.kind),
    year: row.year,
    subjectKey: row.subject_key,
    capFen: row.cap_fen,
    carriedFen: row.carried_fen,
    grantedFen: row.granted_fen,
    basis: row.basis,
  };
}
