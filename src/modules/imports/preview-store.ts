import { type Db, sql } from '../../platform/db/database.ts';
import type { Batched } from './row-store.ts';

/** What would be written: fine rows, and whom they are about. */
export interface Preview {
  readonly rows: number;
  readonly newSubjects: number;
  readonly knownSubjects: number;
}

/** Counted in the database from what the checks found; nothing is opened. */
export async function previewBatch(db: Db, { region, batchId }: Batched): Promise<Preview> {
  const { rows } = await sql<Record<keyof Preview, bigint>>`
    SELECT count(*) AS rows,
      count(DISTINCT subject_key) FILTER (WHERE NOT subject_known) AS "newSubjects",
      count(DISTINCT subject_key) FILTER (WHERE subject_known) AS "knownSubjects"
    FROM import_rows WHERE region_code = ${region} AND batch_id = ${batchId}::uuid
      AND NOT excluded AND problems = '{}' AND duplicates = '{}'`.execute(db);
  return {
    rows: Number(rows[0]?.rows ?? 0),
    newSubjects: Number(rows[0]?.newSubjects ?? 0),
    knownSubjects: Number(rows[0]?.knownSubjects ?? 0),
  };
}
