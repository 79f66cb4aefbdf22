import { type DB, type Db, type Selectable, sql } from '../../../../platform/db/database.ts';
import { isFlag } from '../flag-names.ts';
import type { ArticleFilter } from './article-filter.ts';
import { type Bounds, filteredArticles } from './article-filter-store.ts';
import type { ArticleLine } from './article-line.ts';

export interface ListPage {
  readonly filter: ArticleFilter;
  readonly bounds?: Bounds;
  readonly offset: number;
  readonly limit: number;
}

export const lineColumns = [
  'a.id',
  'a.title',
  'a.source_name',
  'a.author',
  'a.url',
  'a.published_at',
  'a.published_precision',
  'a.captured_at',
  'a.sorted_at',
  'a.category',
  'a.themes',
  'a.flags',
  'a.excerpt',
  'a.status',
] as const;

/** Characters of a text that count against what may be quoted of it: white space left out. */
export const bodyLength = sql<number>`length(translate(a.body_text, E' \\n\\t\\u3000', ''))`;

/** The newest articles that a filter lets through; one more than `limit` tells of a next page. */
export async function listArticles(db: Db, region: string, page: ListPage): Promise<ArticleLine[]> {
  const rows = await filteredArticles(db, region, page.filter, page.bounds)
    .select(lineColumns)
    .select(
      sql<string>`(SELECT count(*) FROM news_articles c WHERE c.region_code = a.region_code
        AND c.head_id = a.head_id AND c.id <> a.id AND c.status = 'shown')`.as('copies'),
    )
    .orderBy('a.sorted_at', 'desc')
    .orderBy('a.id', 'desc')
    .offset(page.offset)
    .limit(page.limit + 1)
    .execute();
  return rows.map((row) => ({ ...toLine(row), copies: Number(row.copies) }));
}

type Row = Pick<
  Selectable<DB['news_articles']>,
  | 'id'
  | 'title'
  | 'source_name'
  | 'author'
  | 'url'
  | 'published_at'
  | 'published_precision'
  | 'captured_at'
  | 'sorted_at'
  | 'category'
  | 'themes'
  | 'flags'
  | 'excerpt'
  | 'status'
>;

export function toLine(row: Row): Omit<ArticleLine, 'copies'> {
  return {
    id: row.id,
    title: row.title,
    sourceName: row.source_name ?? undefined,
    author: row.author ?? undefined,
    url: row.url ?? undefined,
    published: publishedOf(row.published_at, row.published_precision),
    capturedAt: row.captured_at,
    sortedAt: row.sorted_at,
    category: row.category ?? undefined,
    themes: row.themes,
    flags: row.flags.filter(isFlag),
    excerpt: row.excerpt,
    status: row.status === 'blocked' ? 'blocked' : 'shown',
  };
}

function publishedOf(at: Date | null, precision: string | null): ArticleLine['published'] {
  if (at === null) return undefined;
  return { at, precision: precision === 'second' || precision === 'minute' ? precision : 'day' };
}
