import { type Db, sql } from '../../../../platform/db/database.ts';
import type { Snapshot, SnapshotOrigin } from './snapshot.ts';
import { snapshotColumns, toSnapshot } from './snapshot-row.ts';

export interface SnapshotFilter {
  readonly sourceId?: string | undefined;
  readonly origin?: SnapshotOrigin | undefined;
  /** Only those whose source is incomplete or contradicts itself; `open`: and that nobody has looked at. */
  readonly flagged?: 'any' | 'open' | undefined;
  /** Part of the address. */
  readonly text?: string | undefined;
  /** Captured from this instant on, and before that one. */
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
}

export interface SnapshotLine extends Snapshot {
  /** Title of the article that the address gave. */
  readonly title: string | undefined;
  /** Somebody looked at what is missing. */
  readonly isInspected: boolean;
}

/** Copies newest first; one more than `limit` where there are more. */
export async function listSnapshots(
  db: Db,
  region: string,
  page: { filter: SnapshotFilter; offset: number; limit: number },
): Promise<SnapshotLine[]> {
  const { filter } = page;
  let query = db
    .selectFrom('news_snapshots')
    .leftJoin('news_articles as a', (join) =>
      join
        .onRef('a.region_code', '=', 'news_snapshots.region_code')
        .onRef('a.url_key', '=', 'news_snapshots.url_key'),
    )
    .select(snapshotColumns)
    .leftJoin('news_inspections as i', (join) =>
      join
        .onRef('i.region_code', '=', 'news_snapshots.region_code')
        .onRef('i.snapshot_id', '=', 'news_snapshots.id'),
    )
    .select(['a.title', 'i.id as inspection_id'])
    .where('news_snapshots.region_code', '=', region);
  if (filter.sourceId) query = query.where('news_snapshots.source_id', '=', filter.sourceId);
  if (filter.origin) query = query.where('news_snapshots.origin', '=', filter.origin);
  if (filter.flagged) query = query.where(sql<boolean>`cardinality(news_snapshots.flags) > 0`);
  if (filter.flagged === 'open') query = query.where('i.id', 'is', null);
  if (filter.from) query = query.where('news_snapshots.captured_at', '>=', filter.from);
  if (filter.to) query = query.where('news_snapshots.captured_at', '<', filter.to);
  if (filter.text) {
    query = query.where('news_snapshots.url', 'like', `%${filter.text.replaceAll(/[\\%_]/g, '\\$&')}%`);
  }
  const rows = await query
    .orderBy('news_snapshots.captured_at', 'desc')
    .orderBy('news_snapshots.id', 'desc')
    .offset(page.offset)
    .limit(page.limit + 1)
    .execute();
  return rows.map((row) => ({
    ...toSnapshot(row),
    title: row.title ?? undefined,
    isInspected: row.inspection_id !== null,
  }));
}

/** The article of an address, whichever copy it is read from. */
export async function findArticleOf(
  db: Db,
  region: string,
  urlKey: string,
): Promise<{ id: string; title: string; snapshotId: string } | undefined> {
  const row = await db
    .selectFrom('news_articles')
    .select(['id', 'title', 'snapshot_id'])
    .where('region_code', '=', region)
    .where('url_key', '=', urlKey)
    .executeTakeFirst();
  return row && { id: row.id, title: row.title, snapshotId: row.snapshot_id };
}
