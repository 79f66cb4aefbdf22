import type { Act } from '../../platform/actor.ts';
import { type DB, type Db, type Selectable, sql, type Transaction } from '../../platform/db/database.ts';
import { newId } from '../../platform/id.ts';
import type { Batch, BatchState } from './batch.ts';
import type { Mapping } from './mapping.ts';

export async function insertBatch(
  tx: Transaction,
  act: Act,
  batch: Pick<Batch, 'id' | 'recipe' | 'sourceKind' | 'sourceName' | 'fileKey'>,
): Promise<void> {
  await tx
    .insertInto('import_batches')
    .values({
      region_code: act.actor.region,
      id: batch.id,
      recipe: batch.recipe,
      source_kind: batch.sourceKind,
      source_name: batch.sourceName,
      file_key: batch.fileKey ?? null,
      state: 'reading',
      titles: '[]',
      mapping: '{}',
      total_rows: 0,
      done_rows: 0,
      created_by: act.actor.kind === 'system' ? newId() : act.actor.id,
      created_by_name: act.actor.name,
      created_at: act.now,
      updated_at: act.now,
    })
    .execute();
}

export async function findBatch(
  db: Db | Transaction,
  region: string,
  id: string,
  lock?: 'lock',
): Promise<Batch | undefined> {
  const query = db
    .selectFrom('import_batches')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id);
  const row = await (lock ? query.forNoKeyUpdate() : query).executeTakeFirst();
  return row && toBatch(row);
}

export async function listBatches(db: Db, region: string, recipe: string): Promise<Batch[]> {
  const rows = await db
    .selectFrom('import_batches')
    .selectAll()
    .where('region_code', '=', region)
    .where('recipe', '=', recipe)
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
  return rows.map(toBatch);
}

export interface BatchChange {
  readonly state?: BatchState;
  readonly titles?: readonly string[];
  readonly titlePrint?: string;
  readonly mapping?: Mapping;
  readonly totalRows?: number;
  readonly doneRows?: number;
  readonly workRows?: number;
  readonly sheets?: readonly string[];
  readonly sheetName?: string;
  readonly report?: Readonly<Record<string, number>>;
  readonly failure?: string;
}

/** Changes a batch that is in the given state. @returns false where it is in another one by now. */
export async function changeBatch(
  db: Db | Transaction,
  region: string,
  change: BatchChange & { id: string; from: BatchState; now: Date },
): Promise<boolean> {
  const result = await db
    .updateTable('import_batches')
    .set({
      updated_at: change.now,
      // A new state is a new start: what failed before is over.
      ...(change.state && { state: change.state, failure: change.failure ?? null }),
      ...(change.titles && { titles: JSON.stringify(change.titles) }),
      ...(change.titlePrint && { title_print: change.titlePrint }),
      ...(change.mapping && { mapping: JSON.stringify(change.mapping) }),
      ...(change.totalRows !== undefined && { total_rows: change.totalRows }),
      ...(change.doneRows !== undefined && { done_rows: change.doneRows }),
      ...(change.workRows !== undefined && { work_rows: change.workRows }),
      ...(change.sheets && { sheets: JSON.stringify(change.sheets) }),
      ...(change.sheetName !== undefined && { sheet_name: change.sheetName }),
      ...(change.report && { report: JSON.stringify(Object.entries(change.report)) }),
    })
    .where('region_code', '=', region)
    .where('id', '=', change.id)
    .where('state', '=', change.from)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Open batches that nobody touched since; what is being written is left to the writer. */
export async function findIdleBatches(
  db: Db,
  region: string,
  search: { before: Date; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('import_batches')
    .select('id')
    .where('region_code', '=', region)
    .where('updated_at', '<', search.before)
    .where('state', 'not in', ['done', 'abandoned', 'committing'])
    .limit(search.limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Those of the batches whose sheet is still to be read. */
export async function findUnreadBatches(
  db: Db,
  region: string,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('import_batches')
    .select('id')
    .where('region_code', '=', region)
    .where('id', 'in', ids)
    .where('state', 'in', ['reading', 'choosing'])
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Batches in the clinic go back to be checked. @returns those that did. */
export async function sendBackToCheck(
  tx: Transaction,
  region: string,
  ids: readonly string[],
): Promise<{ id: string; recipe: string }[]> {
  if (ids.length === 0) return [];
  return tx
    .updateTable('import_batches')
    .set({ state: 'checking', done_rows: 0, work_rows: sql`total_rows` })
    .where('region_code', '=', region)
    .where('id', 'in', ids)
    .where('state', '=', 'clinic')
    .returning(['id', 'recipe'])
    .execute();
}

/** The mapping that a sheet with these titles had the last time. */
export async function findMapping(
  db: Db | Transaction,
  region: string,
  sheet: { recipe: string; titlePrint: string },
): Promise<Mapping | undefined> {
  const row = await db
    .selectFrom('import_mappings')
    .select('mapping')
    .where('region_code', '=', region)
    .where('recipe', '=', sheet.recipe)
    .where('title_print', '=', sheet.titlePrint)
    .executeTakeFirst();
  return row && (row.mapping as Mapping);
}

export async function rememberMapping(
  tx: Transaction,
  region: string,
  sheet: { recipe: string; titlePrint: string; mapping: Mapping; now: Date },
): Promise<void> {
  await sql`INSERT INTO import_mappings (region_code, id, recipe, title_print, mapping, updated_at)
    VALUES (${region}, ${newId()}, ${sheet.recipe}, ${sheet.titlePrint}, ${JSON.stringify(sheet.mapping)}::jsonb, ${sheet.now})
    ON CONFLICT (region_code, recipe, title_print)
    DO UPDATE SET mapping = excluded.mapping, updated_at = excluded.updated_at`.execute(tx);
}

function toBatch(row: Selectable<DB['import_batches']>): Batch {
  return {
    id: row.id,
    recipe: row.recipe,
    // CHECK import_batches_source_known, import_batches_state_known; the jsonb is written by this store only.
    sourceKind: row.source_kind as Batch['sourceKind'],
    sourceName: row.source_name,
    fileKey: row.file_key ?? undefined,
    state: row.state as BatchState,
    titles: row.titles as unknown as string[],
    mapping: row.mapping as unknown as Mapping,
    titlePrint: row.title_print ?? undefined,
    totalRows: row.total_rows,
    doneRows: row.done_rows,
    workRows: row.work_rows,
    sheets: row.sheets as unknown as string[],
    sheetName: row.sheet_name ?? undefined,
    // Pairs, because jsonb forgets the order of an object's names.
    report: row.report === null ? undefined : Object.fromEntries(row.report as unknown as [string, number][]),
    failure: row.failure ?? undefined,
    createdByName: row.created_by_name,
    createdAt: row.created_at,
  };
}
