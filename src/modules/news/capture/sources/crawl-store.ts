import { type Db, sql, type Transaction } from '../../../../platform/db/database.ts';
import type { Source } from './source.ts';
import { sourceColumns, toSource } from './source-row.ts';

/** Active sources whose time has come, locked; those another process has in hand are left to it. */
export async function takeDueSources(
  tx: Transaction,
  region: string,
  { now, limit }: { now: Date; limit: number },
): Promise<Source[]> {
  const rows = await tx
    .selectFrom('news_sources')
    .innerJoin('news_source_crawls as c', (join) =>
      join
        .onRef('c.region_code', '=', 'news_sources.region_code')
        .onRef('c.source_id', '=', 'news_sources.id'),
    )
    .select(sourceColumns)
    .where('news_sources.region_code', '=', region)
    .where('c.region_code', '=', region)
    .where('news_sources.status', '=', 'active')
    .where('c.next_at', '<=', now)
    .orderBy('c.next_at')
    .orderBy('news_sources.id')
    .limit(limit)
    .forUpdate('c')
    .skipLocked()
    .execute();
  return rows.map(toSource);
}

/** The next visit of a source's list. */
export async function saveNextVisit(
  tx: Transaction,
  region: string,
  { sourceId, nextAt }: { sourceId: string; nextAt: Date },
): Promise<void> {
  await tx
    .insertInto('news_source_crawls')
    .values({ region_code: region, source_id: sourceId, next_at: nextAt })
    .onConflict((conflict) =>
      conflict
        .columns(['region_code', 'source_id'])
        .doUpdateSet((eb) => ({ next_at: eb.ref('excluded.next_at') })),
    )
    .execute();
}

/**
 * Takes one request out of a source's budget of the day; concurrent workers together never take more.
 * @returns false where the day's budget is used up or the source no longer crawls.
 */
export async function takeBudget(
  db: Db,
  region: string,
  { sourceId, today }: { sourceId: string; today: string },
): Promise<boolean> {
  const taken = await sql<{ one: number }>`
    UPDATE news_source_crawls c
    SET budget_day = ${today}::date,
        budget_used = CASE WHEN c.budget_day = ${today}::date THEN c.budget_used + 1 ELSE 1 END
    FROM news_sources s
    WHERE c.region_code = ${region} AND c.source_id = ${sourceId}
      AND s.region_code = c.region_code AND s.id = c.source_id AND s.status = 'active'
      AND (c.budget_day IS DISTINCT FROM ${today}::date OR c.budget_used < s.daily_budget)
    RETURNING 1 AS one`.execute(db);
  return taken.rows.length > 0;
}

export interface VisitNote {
  readonly sourceId: string;
  readonly outcome: string;
  readonly detail: string;
  readonly isGood: boolean;
  /** Links that the list held; undefined leaves the number of the last good visit. */
  readonly foundCount: number | undefined;
  readonly now: Date;
}

/** Writes down how the last visit of a source's list went: its health. */
export async function saveVisit(tx: Transaction, region: string, note: VisitNote): Promise<void> {
  await tx
    .updateTable('news_source_crawls')
    .set({
      visited_at: note.now,
      outcome: note.outcome,
      detail: note.detail.slice(0, 300),
      ...(note.foundCount === undefined ? {} : { found_count: note.foundCount }),
      ...(note.isGood
        ? { failing_since: null, failure_count: 0 }
        : {
            failing_since: sql<Date>`coalesce(failing_since, ${note.now}::timestamptz)`,
            failure_count: sql<number>`failure_count + 1`,
          }),
    })
    .where('region_code', '=', region)
    .where('source_id', '=', note.sourceId)
    .execute();
}

/** The same for all active sources of a host that cannot be asked at all. */
export async function saveHostFailure(
  db: Db,
  region: string,
  failure: { host: string; outcome: string; detail: string; now: Date },
): Promise<void> {
  await sql`
    UPDATE news_source_crawls c
    SET visited_at = ${failure.now}::timestamptz, outcome = ${failure.outcome}, detail = ${failure.detail},
        failing_since = coalesce(c.failing_since, ${failure.now}::timestamptz), failure_count = c.failure_count + 1
    FROM news_sources s
    WHERE c.region_code = ${region} AND s.region_code = c.region_code AND s.id = c.source_id
      AND s.host = ${failure.host} AND s.status = 'active'`.execute(db);
}

/** Active sources that have failed without a break since before `since`. */
export async function listFailingSources(
  db: Db,
  region: string,
  { since, limit }: { since: Date; limit: number },
): Promise<{ id: string; name: string; failingSince: Date; detail: string }[]> {
  const rows = await db
    .selectFrom('news_sources')
    .innerJoin('news_source_crawls as c', (join) =>
      join
        .onRef('c.region_code', '=', 'news_sources.region_code')
        .onRef('c.source_id', '=', 'news_sources.id'),
    )
    .select(['news_sources.id', 'news_sources.name', 'c.failing_since', 'c.detail'])
    .where('news_sources.region_code', '=', region)
    .where('news_sources.status', '=', 'active')
    .where('c.failing_since', '<=', since)
    .orderBy('c.failing_since')
    .orderBy('news_sources.id')
    .limit(limit)
    .execute();
  return rows.flatMap((row) =>
    row.failing_since
      ? [{ id: row.id, name: row.name, failingSince: row.failing_since, detail: row.detail ?? '' }]
      : [],
  );
}
