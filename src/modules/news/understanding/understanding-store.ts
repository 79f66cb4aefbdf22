import { type Db, sql, type Transaction } from '../../../platform/db/database.ts';
import type { ReadArticle } from '../articles/article.ts';
import { categories } from './category/categories.ts';
import type { ArticleQuery } from './search/article-query.ts';
import { toTsquery } from './search/article-query.ts';

/**
 * What understanding writes into an article's own row. A category given by staff or by the source stays; one that the
 * page prints itself (类别：国内) goes before the classifier's, where it is one of ours.
 */
export interface Understood {
  readonly id: string;
  readonly vector: string;
  readonly category: string | undefined;
  readonly themes: readonly string[];
}

export async function saveUnderstood(tx: Transaction, region: string, understood: Understood): Promise<void> {
  await sql`UPDATE news_articles SET
      words = ${understood.vector}::text::tsvector,
      category = CASE WHEN category_by <> 'model' THEN category
        WHEN stated_category = ANY(${[...categories]}::text[]) THEN stated_category
        ELSE ${understood.category ?? null} END,
      themes = CASE WHEN category_by = 'staff' THEN themes ELSE ${[...understood.themes]}::text[] END
    WHERE region_code = ${region} AND id = ${understood.id}`.execute(tx);
}

/** The next articles after an id, in order of id; only those that match `query`, where one is given. */
export async function findSlice(
  db: Db | Transaction,
  region: string,
  slice: { after: string | undefined; query: ArticleQuery | undefined; limit: number },
): Promise<ReadArticle[]> {
  let select = db
    .selectFrom('news_articles as a')
    .select(['a.id', 'a.title', 'a.body_text', 'a.source_name', 'a.published_at', 'a.captured_at'])
    .where('a.region_code', '=', region);
  if (slice.after !== undefined) select = select.where('a.id', '>', slice.after);
  const query = slice.query && toTsquery(slice.query);
  if (query !== undefined) select = select.where(sql<boolean>`a.words @@ ${query}::text::tsquery`);
  const rows = await select.orderBy('a.id').limit(slice.limit).execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    bodyText: row.body_text,
    sourceName: row.source_name ?? undefined,
    publishedAt: row.published_at ?? undefined,
    capturedAt: row.captured_at,
  }));
}

/** What a clerk says of category and themes; it stays. */
export async function saveTopics(
  tx: Transaction,
  region: string,
  change: { id: string; topics: { category: string | undefined; themes: readonly string[] }; now: Date },
): Promise<void> {
  await tx
    .updateTable('news_articles')
    .set((eb) => ({
      category: change.topics.category ?? null,
      category_by: 'staff',
      themes: [...change.topics.themes],
      updated_at: change.now,
      version: eb('version', '+', 1),
    }))
    .where('region_code', '=', region)
    .where('id', '=', change.id)
    .execute();
}
