import type { DB, Db, Selectable, Transaction } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { keptStatuses } from '../file/hardship-file.ts';
import { type GrantKind, grantKinds } from '../grants/grant.ts';
import { known, present } from '../grants/row-values.ts';
import { type Change, changes, type FileChange, type Marks } from './national-changes.ts';

/** One export for the national system, with its receipt. */
export interface NationalExport {
  readonly id: string;
  readonly region: string;
  readonly number: string;
  readonly formVersion: string;
  readonly exportedAt: Date;
  readonly exporterName: string;
  readonly reason: string;
  readonly counts: Readonly<Record<Change, number>>;
  /** 'YYYY-MM-DD' on which it was entered there. */
  readonly enteredOn: string | undefined;
  readonly entererName: string | undefined;
  readonly enterNote: string | undefined;
}

export async function insertExport(
  tx: Transaction,
  made: Omit<NationalExport, 'enteredOn' | 'entererName' | 'enterNote'> & { exporterId: string },
): Promise<void> {
  await tx
    .insertInto('hardship_national_exports')
    .values({
      region_code: made.region,
      id: made.id,
      number: made.number,
      form_version: made.formVersion,
      exported_at: made.exportedAt,
      exporter_id: made.exporterId,
      exporter_name: made.exporterName,
      reason: made.reason,
      new_count: made.counts.new,
      changed_count: made.counts.changed,
      same_count: made.counts.same,
      gone_count: made.counts.gone,
    })
    .execute();
}

export async function insertRows(
  tx: Transaction,
  of: { region: string; exportId: string },
  rows: readonly (FileChange & { marks: Marks })[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += 200)
    await tx
      .insertInto('hardship_national_rows')
      .values(
        rows.slice(at, at + 200).map((row) => ({
          region_code: of.region,
          id: newId(),
          export_id: of.exportId,
          file_id: row.fileId,
          change: row.change,
          changed_columns: [...row.columns],
          marks: JSON.stringify(row.marks),
        })),
      )
      .execute();
}

export async function listExports(db: Db | Transaction, region: string): Promise<NationalExport[]> {
  const rows = await db
    .selectFrom('hardship_national_exports')
    .selectAll()
    .where('region_code', '=', region)
    .orderBy('exported_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.map(toExport);
}

export async function findExport(
  db: Db | Transaction,
  where: { region: string; id: string },
): Promise<NationalExport | undefined> {
  const row = await db
    .selectFrom('hardship_national_exports')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .executeTakeFirst();
  return row && toExport(row);
}

export async function saveReceipt(
  tx: Transaction,
  where: { region: string; id: string },
  receipt: { on: string; by: string; note: string | undefined },
): Promise<void> {
  await tx
    .updateTable('hardship_national_exports')
    .set({ entered_on: receipt.on, enterer_name: receipt.by, enter_note: receipt.note ?? null })
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .execute();
}

export interface NationalRow extends FileChange {
  readonly fileNumber: string;
  readonly marks: Marks;
}

/** The files of one export by number. */
export async function listRows(
  db: Db | Transaction,
  of: { region: string; exportId: string },
): Promise<NationalRow[]> {
  const rows = await db
    .selectFrom('hardship_national_rows as r')
    .innerJoin('hardship_files as f', (join) =>
      join.onRef('f.region_code', '=', 'r.region_code').onRef('f.id', '=', 'r.file_id'),
    )
    .select(['r.file_id', 'r.change', 'r.changed_columns', 'r.marks', 'f.number'])
    .where('r.region_code', '=', of.region)
    .where('r.export_id', '=', of.exportId)
    .orderBy('f.applied_on')
    .orderBy('r.file_id')
    .execute();
  return rows.map((row) => ({
    fileId: row.file_id,
    fileNumber: row.number ?? '',
    change: known(changes, row.change),
    columns: row.changed_columns,
    marks: row.marks as Marks, // written from that type only
  }));
}

/** Files that the national system holds: on file and not ended, or in their yearly review. */
export async function listKeptFileIds(db: Db | Transaction, region: string): Promise<string[]> {
  const rows = await db
    .selectFrom('hardship_files')
    .select('id')
    .where('region_code', '=', region)
    .where('status', 'in', [...keptStatuses])
    .orderBy('applied_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

/** 分 paid in a year to one file, by kind. */
export async function paidOfFile(
  db: Db | Transaction,
  of: { region: string; fileId: string; year: number },
): Promise<Partial<Record<GrantKind, bigint>>> {
  const rows = await db
    .selectFrom('hardship_grants')
    .select(['kind', sql<string>`sum(amount_fen)::text`.as('fen')])
    .where('region_code', '=', of.region)
    .where('file_id', '=', of.fileId)
    .where('year', '=', of.year)
    .where('status', '=', 'paid')
    .groupBy('kind')
    .execute();
  return Object.fromEntries(rows.map((row) => [known(grantKinds, row.kind), BigInt(row.fen)]));
}

function toExport(row: Selectable<DB['hardship_national_exports']>): NationalExport {
  return {
    id: row.id,
    region: row.region_code,
    number: row.number,
    formVersion: row.form_version,
    exportedAt: row.exported_at,
    exporterName: row.exporter_name,
    reason: row.reason,
    counts: { new: row.new_count, changed: row.changed_count, same: row.same_count, gone: row.gone_count },
    enteredOn: present(row.entered_on),
    entererName: present(row.enterer_name),
    enterNote: present(row.enter_note),
  };
}
