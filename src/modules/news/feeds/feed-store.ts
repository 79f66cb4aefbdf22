import type { Db } from '../../../platform/db/database.ts';
import type { ArticleFilter } from '../articles/filter/article-filter.ts';
import { filteredArticles } from '../articles/filter/article-filter-store.ts';
import { bodyLength } from '../articles/filter/article-list-store.ts';

/** What a feed says of an article, before its excerpt is cut to size. */
export interface FeedLine {
  readonly id: string;
  readonly title: string;
  readonly url: string | undefined;
  readonly excerpt: string;
  readonly bodyLength: number;
  readonly sourceName: string | undefined;
  readonly author: string | undefined;
  readonly categories: readonly string[];
  readonly at: Date;
}

/** The newest articles of a subscription; those taken down are not among them. */
export async function listFeedItems(
  db: Db,
  region: string,
  of: { filter: ArticleFilter; limit: number },
): Promise<FeedLine[]> {
  const rows = await filteredArticles(db, region, of.filter)
    .select(['a.id', 'a.title', 'a.url', 'a.excerpt', 'a.source_name', 'a.author'])
    .select(['a.category', 'a.themes', 'a.sorted_at'])
    .select(bodyLength.as('body_length'))
    .orderBy('a.sorted_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(of.limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    url: row.url ?? undefined,
    excerpt: row.excerpt,
    bodyLength: row.body_length,
    sourceName: row.source_name ?? undefined,
    author: row.author ?? undefined,
    categories: [...(row.category === null ? [] : [row.category]), ...row.themes],
    at: row.sorted_at,
  }));
}
