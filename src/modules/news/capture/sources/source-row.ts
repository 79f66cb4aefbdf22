import { z } from 'zod';
import type { DB, Selectable } from '../../../../platform/db/database.ts';
import type { Source, SourceCrawl } from './source.ts';

export const sourceColumns = [
  'news_sources.id',
  'news_sources.name',
  'news_sources.kind',
  'news_sources.url',
  'news_sources.host',
  'news_sources.status',
  'news_sources.interval_minutes',
  'news_sources.daily_budget',
  'news_sources.link_pattern',
  'news_sources.body_part',
  'news_sources.category',
  'news_sources.impact_note',
  'news_sources.republish_basis',
  'news_sources.contact',
  'news_sources.creator_name',
  'news_sources.created_at',
  'news_sources.version',
] as const;

export const crawlColumns = [
  'next_at',
  'visited_at',
  'outcome',
  'detail',
  'found_count',
  'failing_since',
  'failure_count',
  'budget_day',
  'budget_used',
] as const;

const kindShape = z.enum(['page-list', 'feed', 'sitemap', 'single']);
const statusShape = z.enum(['active', 'paused', 'retired']);

type SourceRow = Omit<Selectable<DB['news_sources']>, 'region_code' | 'creator_id' | 'updated_at'>;
type CrawlRow = Pick<Selectable<DB['news_source_crawls']>, (typeof crawlColumns)[number]>;

export function toSource(row: SourceRow): Source {
  return {
    id: row.id,
    name: row.name,
    kind: kindShape.parse(row.kind),
    url: row.url,
    host: row.host,
    status: statusShape.parse(row.status),
    intervalMinutes: row.interval_minutes,
    dailyBudget: row.daily_budget,
    linkPattern: row.link_pattern ?? undefined,
    bodyPart: row.body_part ?? undefined,
    category: row.category ?? undefined,
    impactNote: row.impact_note,
    republishBasis: row.republish_basis ?? undefined,
    contact: row.contact ?? undefined,
    creatorName: row.creator_name,
    createdAt: row.created_at,
    version: row.version,
  };
}

/** A source that was never due has no row yet. @param today 'YYYY-MM-DD' */
export function toCrawl(
  row: { [Name in keyof CrawlRow]: CrawlRow[Name] | null },
  today: string,
): SourceCrawl {
  return {
    nextAt: row.next_at ?? undefined,
    visitedAt: row.visited_at ?? undefined,
    outcome: row.outcome ?? undefined,
    detail: row.detail ?? undefined,
    foundCount: row.found_count ?? 0,
    failingSince: row.failing_since ?? undefined,
    failureCount: row.failure_count ?? 0,
    usedToday: row.budget_day === today ? (row.budget_used ?? 0) : 0,
  };
}
