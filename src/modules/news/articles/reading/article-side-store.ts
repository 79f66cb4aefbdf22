import type { Db } from '../../../../platform/db/database.ts';

/** What the article page says of the kept copy; the whole card is the snapshot's own page. */
export interface SnapshotSummary {
  readonly id: string;
  readonly finalUrl: string | undefined;
  readonly httpStatus: number | undefined;
  readonly capturedAt: Date;
  readonly serverAt: Date | undefined;
  readonly rawSha256: string;
  readonly rawSm3: string;
}

export async function findSnapshotSummary(
  db: Db,
  region: string,
  id: string,
): Promise<SnapshotSummary | undefined> {
  const row = await db
    .selectFrom('news_snapshots')
    .select(['id', 'final_url', 'http_status', 'captured_at', 'server_at', 'raw_sha256', 'raw_sm3'])
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      finalUrl: row.final_url ?? undefined,
      httpStatus: row.http_status ?? undefined,
      capturedAt: row.captured_at,
      serverAt: row.server_at ?? undefined,
      rawSha256: row.raw_sha256,
      rawSm3: row.raw_sm3,
    }
  );
}

/** Another printing of the same article. */
export interface Copy {
  readonly id: string;
  readonly title: string;
  readonly sourceName: string | undefined;
  readonly sortedAt: Date;
}

/** The other articles of a group of near-duplicates, earliest first; those taken down are left out. */
export async function listCopies(
  db: Db,
  region: string,
  { id, headId, limit }: { id: string; headId: string; limit: number },
): Promise<Copy[]> {
  const rows = await db
    .selectFrom('news_articles')
    .select(['id', 'title', 'source_name', 'sorted_at'])
    .where('region_code', '=', region)
    .where('head_id', '=', headId)
    .where('id', '!=', id)
    .where('status', '=', 'shown')
    .orderBy('sorted_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    sourceName: row.source_name ?? undefined,
    sortedAt: row.sorted_at,
  }));
}

/** Crawled sites, for the register's filter. */
export async function listOrigins(db: Db, region: string): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('news_sources')
    .select(['id', 'name'])
    .where('region_code', '=', region)
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute();
}

export async function findOriginName(db: Db, region: string, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('news_sources')
    .select('name')
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.name;
}
