import { type Db, sql, type Transaction } from '../../platform/db/database.ts';
import { newId } from '../../platform/id.ts';

/** Which rows of which batch. */
export interface Batched {
  readonly region: string;
  readonly batchId: string;
}

export interface StagedRow {
  readonly id: string;
  readonly line: number;
  readonly cellsSealed: string;
  /** `column:code` */
  readonly problems: readonly string[];
  /** `kind:blind index` of the keys that other rows have, too. */
  readonly duplicates: readonly string[];
  readonly excluded: boolean;
}

export interface RowFindings {
  readonly id: string;
  /** Undefined where the cells did not change: keys may be rotated meanwhile. */
  readonly cellsSealed: string | undefined;
  readonly problems: readonly string[];
  readonly repairable: boolean;
  readonly subjectKey: string | undefined;
  readonly subjectKnown: boolean;
  readonly keys: readonly string[];
}

export interface Counts {
  readonly fine: number;
  readonly repairable: number;
  readonly broken: number;
  readonly excluded: number;
}

/** Rows as read, not checked yet; two arrays a statement, whatever the number of rows. */
export async function insertRows(
  tx: Transaction,
  { region, batchId }: Batched,
  rows: readonly { line: number; cellsSealed: string }[],
): Promise<void> {
  await sql`INSERT INTO import_rows
      (region_code, id, batch_id, line, cells_sealed, problems, repairable, row_keys, duplicates, excluded)
    SELECT ${region}, id, ${batchId}::uuid, line, cells, '{}', false, '{}', '{}', false
    FROM unnest(${rows.map(() => newId())}::uuid[], ${rows.map(({ line }) => line)}::int[],
      ${rows.map(({ cellsSealed }) => cellsSealed)}::text[]) AS staged (id, line, cells)`.execute(tx);
}

export async function deleteRows(tx: Transaction, { region, batchId }: Batched): Promise<void> {
  await tx
    .deleteFrom('import_repairs')
    .where('region_code', '=', region)
    .where('batch_id', '=', batchId)
    .execute();
  await tx
    .deleteFrom('import_rows')
    .where('region_code', '=', region)
    .where('batch_id', '=', batchId)
    .execute();
}

/** Rows in the order of the sheet after `after`: all, those that are fine, or those with a problem. */
export async function readRows(
  db: Db | Transaction,
  { region, batchId }: Batched,
  piece: {
    which: 'all' | 'fine' | 'problems';
    afterLine: number;
    limit: number;
    problem?: string | undefined;
    /** Only the rows that this repair touched. */
    repairId?: string;
  },
): Promise<StagedRow[]> {
  let query = db
    .selectFrom('import_rows')
    .select(['id', 'line', 'cells_sealed', 'problems', 'duplicates', 'excluded'])
    .where('region_code', '=', region)
    .where('batch_id', '=', batchId)
    .where('line', '>', piece.afterLine);
  if (piece.which !== 'all') query = query.where('excluded', '=', false);
  if (piece.which === 'fine') query = query.where(sql<boolean>`problems = '{}' AND duplicates = '{}'`);
  if (piece.which === 'problems') query = query.where(sql<boolean>`(problems <> '{}' OR duplicates <> '{}')`);
  if (piece.problem) query = query.where(hasProblem(piece.problem));
  if (piece.repairId)
    query = query.where('id', 'in', (eb) =>
      eb
        .selectFrom('import_repair_rows as b')
        .select('b.row_id')
        .where('b.region_code', '=', region)
        .where('b.repair_id', '=', piece.repairId ?? ''),
    );
  const rows = await query.orderBy('line').orderBy('id').limit(piece.limit).execute();
  return rows.map((row) => ({
    id: row.id,
    line: row.line,
    cellsSealed: row.cells_sealed,
    problems: row.problems,
    duplicates: row.duplicates,
    excluded: row.excluded,
  }));
}

/** True of rows with this kind of problem: `column:code` or `duplicate:kind`. */
function hasProblem(problem: string) {
  return sql<boolean>`(${problem} = ANY(problems) OR ${problem} = ANY(ARRAY(
    SELECT 'duplicate:' || split_part(key, ':', 1) FROM unnest(duplicates) AS key)))`;
}

/** How many rows that are not excluded have this kind of problem. */
export async function countWithProblem(
  tx: Transaction,
  { region, batchId }: Batched,
  problem: string,
): Promise<number> {
  const row = await tx
    .selectFrom('import_rows')
    .select(sql<bigint>`count(*)`.as('rows'))
    .where('region_code', '=', region)
    .where('batch_id', '=', batchId)
    .where('excluded', '=', false)
    .where(hasProblem(problem))
    .executeTakeFirst();
  return Number(row?.rows ?? 0);
}

export async function lockRow(
  tx: Transaction,
  { region, batchId }: Batched,
  id: string,
): Promise<StagedRow | undefined> {
  const row = await tx
    .selectFrom('import_rows')
    .select(['id', 'line', 'cells_sealed', 'problems', 'duplicates', 'excluded'])
    .where('region_code', '=', region)
    .where('batch_id', '=', batchId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...row, cellsSealed: row.cells_sealed };
}

/** Writes what the checks found. No name of a problem holds a comma. */
export async function saveFindings(
  db: Db | Transaction,
  { region, batchId }: Batched,
  rows: readonly RowFindings[],
): Promise<void> {
  await sql`UPDATE import_rows AS r
    SET cells_sealed = coalesce(f.cells, r.cells_sealed), problems = string_to_array(f.problems, ','), repairable = f.repairable,
      row_keys = string_to_array(f.keys, ','), subject_key = f.subject, subject_known = f.known
    FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ cellsSealed }) => cellsSealed ?? null)}::text[],
      ${rows.map(({ problems }) => problems.join(','))}::text[], ${rows.map(({ repairable }) => repairable)}::boolean[],
      ${rows.map(({ keys }) => keys.join(','))}::text[], ${rows.map(({ subjectKey }) => subjectKey ?? null)}::text[],
      ${rows.map(({ subjectKnown }) => subjectKnown)}::boolean[])
      AS f (id, cells, problems, repairable, keys, subject, known)
    WHERE r.region_code = ${region} AND r.batch_id = ${batchId}::uuid AND r.id = f.id`.execute(db);
}

/** Finds the keys that more than one row has; excluded rows do not count. Touches only rows that change. */
export async function markDuplicates(tx: Transaction | Db, { region, batchId }: Batched): Promise<void> {
  await sql`WITH keys AS (
      SELECT id, key FROM import_rows, unnest(row_keys) AS key
      WHERE region_code = ${region} AND batch_id = ${batchId}::uuid AND NOT excluded
    ), twice AS (
      SELECT key FROM keys GROUP BY key HAVING count(DISTINCT id) > 1
    ), found AS (
      SELECT id, array_agg(key ORDER BY key) AS duplicates FROM keys JOIN twice USING (key) GROUP BY id
    )
    UPDATE import_rows AS r SET duplicates = coalesce(f.duplicates, '{}')
    FROM import_rows AS s LEFT JOIN found AS f ON f.id = s.id
    WHERE s.region_code = ${region} AND s.batch_id = ${batchId}::uuid
      AND r.region_code = s.region_code AND r.id = s.id
      AND r.duplicates IS DISTINCT FROM coalesce(f.duplicates, '{}')`.execute(tx);
}

export async function setExcluded(
  tx: Transaction,
  { region }: Batched,
  change: { ids: readonly string[]; excluded: boolean },
): Promise<void> {
  await sql`UPDATE import_rows SET excluded = ${change.excluded}
    WHERE region_code = ${region} AND id = ANY(${change.ids}::uuid[])`.execute(tx);
}

export async function countRows(db: Db | Transaction, { region, batchId }: Batched): Promise<Counts> {
  const { rows } = await sql<Record<keyof Counts, bigint>>`
    SELECT count(*) FILTER (WHERE excluded) AS excluded,
      count(*) FILTER (WHERE NOT excluded AND problems = '{}' AND duplicates = '{}') AS fine,
      count(*) FILTER (WHERE NOT excluded AND repairable AND duplicates = '{}') AS repairable,
      count(*) FILTER (WHERE NOT excluded AND NOT (repairable AND duplicates = '{}')
        AND (problems <> '{}' OR duplicates <> '{}')) AS broken
    FROM import_rows WHERE region_code = ${region} AND batch_id = ${batchId}::uuid`.execute(db);
  const row = rows[0];
  return {
    fine: Number(row?.fine ?? 0),
    repairable: Number(row?.repairable ?? 0),
    broken: Number(row?.broken ?? 0),
    excluded: Number(row?.excluded ?? 0),
  };
}

/** Kinds of problems with the number of their rows, most first; `duplicate:kind` for keys. */
export async function countProblems(
  db: Db,
  { region, batchId }: Batched,
): Promise<{ problem: string; rows: number }[]> {
  const { rows } = await sql<{ problem: string; rows: bigint }>`
    SELECT problem, count(DISTINCT id) AS rows FROM (
      SELECT id, unnest(problems) AS problem FROM import_rows
      WHERE region_code = ${region} AND batch_id = ${batchId}::uuid AND NOT excluded
      UNION ALL
      SELECT id, 'duplicate:' || split_part(unnest(duplicates), ':', 1) FROM import_rows
      WHERE region_code = ${region} AND batch_id = ${batchId}::uuid AND NOT excluded
    ) AS found GROUP BY problem ORDER BY 2 DESC, 1`.execute(db);
  return rows.map((row) => ({ problem: row.problem, rows: Number(row.rows) }));
}
