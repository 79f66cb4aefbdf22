import { type Db, sql, type Transaction } from '../../../../platform/db/database.ts';
import type { Inspection } from './inspection.ts';

export async function findInspection(
  db: Db | Transaction,
  region: string,
  snapshotId: string,
): Promise<Inspection | undefined> {
  const row = await db
    .selectFrom('news_inspections')
    .select(['note', 'inspector_name', 'inspected_at', 'version'])
    .where('region_code', '=', region)
    .where('snapshot_id', '=', snapshotId)
    .executeTakeFirst();
  return (
    row && {
      note: row.note,
      inspectorName: row.inspector_name,
      inspectedAt: row.inspected_at,
      version: row.version,
    }
  );
}

/**
 * Writes the first inspection of a copy, or a later one over that of `version`; 0 for none.
 * @returns false where somebody else was there in between.
 */
export async function saveInspection(
  tx: Transaction,
  region: string,
  entry: {
    id: string;
    snapshotId: string;
    note: string;
    version: number;
    by: { id: string; name: string };
    now: Date;
  },
): Promise<boolean> {
  const saved = await tx
    .insertInto('news_inspections')
    .values({
      region_code: region,
      id: entry.id,
      snapshot_id: entry.snapshotId,
      note: entry.note,
      inspector_id: entry.by.id,
      inspector_name: entry.by.name,
      inspected_at: entry.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['region_code', 'snapshot_id'])
        .doUpdateSet((eb) => ({
          note: eb.ref('excluded.note'),
          inspector_id: eb.ref('excluded.inspector_id'),
          inspector_name: eb.ref('excluded.inspector_name'),
          inspected_at: eb.ref('excluded.inspected_at'),
          version: sql<number>`news_inspections.version + 1`,
        }))
        .where('news_inspections.version', '=', entry.version),
    )
    .returning('version')
    .executeTakeFirst();
  return saved?.version === entry.version + 1;
}

export interface UninspectedCopy {
  readonly id: string;
  readonly title: string;
  readonly flags: readonly string[];
}

/** Copies that articles are read from, incomplete and not yet looked at, the newest first. */
export async function listUninspected(
  db: Db,
  region: string,
  { since, limit }: { since: Date; limit: number },
): Promise<UninspectedCopy[]> {
  return db
    .selectFrom('news_snapshots as s')
    .innerJoin('news_articles as a', (join) =>
      join.onRef('a.region_code', '=', 's.region_code').onRef('a.snapshot_id', '=', 's.id'),
    )
    .select(['s.id', 'a.title', 's.flags'])
    .where('s.region_code', '=', region)
    .where(sql<boolean>`cardinality(s.flags) > 0`)
    .where('s.captured_at', '>=', since)
    .where('a.status', '=', 'shown')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('news_inspections as i')
            .select('i.id')
            .whereRef('i.region_code', '=', 's.region_code')
            .whereRef('i.snapshot_id', '=', 's.id'),
        ),
      ),
    )
    .orderBy('s.captured_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(limit)
    .execute();
}
