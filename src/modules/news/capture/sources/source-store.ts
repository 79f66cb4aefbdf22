import { type Db, sql, type Transaction } from '../../../../platform/db/database.ts';
import type { Source, SourceCrawl, SourceInput, SourceKind, SourceStatus } from './source.ts';
import { crawlColumns, sourceColumns, toCrawl, toSource } from './source-row.ts';

export interface SourceLine extends Source {
  readonly crawl: SourceCrawl;
}

export interface SourceFilter {
  readonly status?: SourceStatus | undefined;
  readonly kind?: SourceKind | undefined;
  readonly text?: string | undefined;
  /** Only those that fail now. */
  readonly isFailing?: boolean | undefined;
}

export async function findSource(
  db: Db | Transaction,
  region: string,
  id: string,
): Promise<Source | undefined> {
  const row = await db
    .selectFrom('news_sources')
    .select(sourceColumns)
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toSource(row);
}

export async function lockSource(tx: Transaction, region: string, id: string): Promise<Source | undefined> {
  const row = await tx
    .selectFrom('news_sources')
    .select(sourceColumns)
    .where('region_code', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toSource(row);
}

/** Sources with the standing of their crawl, by name; one more than `limit` where there are more. */
export async function listSources(
  db: Db,
  region: string,
  page: { filter: SourceFilter; today: string; offset: number; limit: number },
): Promise<SourceLine[]> {
  const { filter } = page;
  let query = db
    .selectFrom('news_sources')
    .leftJoin('news_source_crawls as c', (join) =>
      join
        .onRef('c.region_code', '=', 'news_sources.region_code')
        .onRef('c.source_id', '=', 'news_sources.id'),
    )
    .select(sourceColumns)
    .select(crawlColumns)
    .where('news_sources.region_code', '=', region);
  if (filter.status) query = query.where('news_sources.status', '=', filter.status);
  if (filter.kind) query = query.where('news_sources.kind', '=', filter.kind);
  if (filter.isFailing) query = query.where('c.failing_since', 'is not', null);
  if (filter.text) {
    const like = `%${filter.text.replaceAll(/[\\%_]/g, '\\$&')}%`;
    query = query.where((eb) => eb.or([eb('name', 'like', like), eb('url', 'like', like)]));
  }
  const rows = await query
    .orderBy('news_sources.name')
    .orderBy('news_sources.id')
    .offset(page.offset)
    .limit(page.limit + 1)
    .execute();
  return rows.map((row) => ({ ...toSource(row), crawl: toCrawl(row, page.today) }));
}

export async function findCrawl(
  db: Db,
  region: string,
  { sourceId, today }: { sourceId: string; today: string },
): Promise<SourceCrawl | undefined> {
  const row = await db
    .selectFrom('news_source_crawls')
    .select(crawlColumns)
    .where('region_code', '=', region)
    .where('source_id', '=', sourceId)
    .executeTakeFirst();
  return row && toCrawl(row, today);
}

export async function insertSource(
  tx: Transaction,
  region: string,
  entry: { id: string; host: string; input: SourceInput; creator: { id: string; name: string }; now: Date },
): Promise<void> {
  await tx
    .insertInto('news_sources')
    .values({
      region_code: region,
      id: entry.id,
      status: 'active',
      creator_id: entry.creator.id,
      creator_name: entry.creator.name,
      created_at: entry.now,
      ...changeable(entry),
    })
    .execute();
  await tx
    .insertInto('news_source_crawls')
    .values({ region_code: region, source_id: entry.id, next_at: entry.now })
    .execute();
}

export async function updateSource(
  tx: Transaction,
  region: string,
  entry: { id: string; host: string; input: SourceInput; now: Date },
): Promise<void> {
  await tx
    .updateTable('news_sources')
    .set({ ...changeable(entry), version: sql`version + 1` })
    .where('region_code', '=', region)
    .where('id', '=', entry.id)
    .execute();
}

export async function saveSourceStatus(
  tx: Transaction,
  region: string,
  change: { id: string; status: SourceStatus; now: Date },
): Promise<void> {
  await tx
    .updateTable('news_sources')
    .set({ status: change.status, updated_at: change.now, version: sql`version + 1` })
    .where('region_code', '=', region)
    .where('id', '=', change.id)
    .execute();
}

function changeable({ input, host, now }: { input: SourceInput; host: string; now: Date }) {
  return {
    name: input.name,
    kind: input.kind,
    url: input.url,
    host,
    interval_minutes: input.intervalMinutes,
    daily_budget: input.dailyBudget,
    link_pattern: input.linkPattern ?? null,
    body_part: input.bodyPart ?? null,
    category: input.category ?? null,
    impact_note: input.impactNote,
    republish_basis: input.republishBasis ?? null,
    contact: input.contact ?? null,
    updated_at: now,
  };
}
