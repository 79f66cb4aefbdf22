import { addDays } from '../../../../platform/calendar.ts';
import { startOfDay } from '../../../../platform/dates.ts';
import { type Db, sql } from '../../../../platform/db/database.ts';
import type { Candidate } from './candidate.ts';

const columns = [
  'id',
  'title',
  'source_name',
  'author',
  'published_at',
  'sorted_at',
  'url',
  'body_text',
  'themes',
  'category',
  'status',
] as const;

interface Span {
  readonly from: string;
  readonly until: string;
  /** Themes and categories; empty for all. */
  readonly topics: readonly string[];
  readonly limit: number;
}

/** Articles of the span, heads of their groups only, those copied most often first, then the newest. */
export async function listCandidates(
  db: Db,
  region: string,
  { from, until, topics, limit }: Span,
): Promise<Candidate[]> {
  let query = db
    .selectFrom('news_articles')
    .select(columns)
    .where('region_code', '=', region)
    .where('status', '=', 'shown')
    .whereRef('head_id', '=', 'id')
    .where('sorted_at', '>=', startOfDay(from))
    .where('sorted_at', '<', startOfDay(addDays(until, 1)));
  if (topics.length > 0) {
    query = query.where(
      sql<boolean>`(themes && ${[...topics]}::text[] OR category = ANY(${[...topics]}::text[]))`,
    );
  }
  const rows = await query
    .orderBy(
      sql`(SELECT count(*) FROM news_articles c
        WHERE c.region_code = news_articles.region_code AND c.head_id = news_articles.id)`,
      'desc',
    )
    .orderBy('sorted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toCandidate);
}

/** The articles with these ids, blocked ones among them, newest first. */
export async function findCandidates(db: Db, region: string, ids: readonly string[]): Promise<Candidate[]> {
  const rows = await db
    .selectFrom('news_articles')
    .select(columns)
    .where('region_code', '=', region)
    .where(sql<boolean>`id = ANY(${[...ids]}::uuid[])`)
    .orderBy('sorted_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toCandidate);
}

interface Row {
  id: string;
  title: string;
  source_name: string | null;
  author: string | null;
  published_at: Date | null;
  sorted_at: Date;
  url: string | null;
  body_text: string;
  themes: string[];
  category: string | null;
  status: string;
}

function toCandidate(row: Row): Candidate {
  return {
    id: row.id,
    title: row.title,
    sourceName: row.source_name ?? undefined,
    author: row.author ?? undefined,
    publishedAt: row.published_at ?? undefined,
    sortedAt: row.sorted_at,
    url: row.url ?? undefined,
    bodyText: row.body_text,
    themes: row.themes,
    category: row.category ?? undefined,
    isBlocked: row.status === 'blocked',
  };
}
