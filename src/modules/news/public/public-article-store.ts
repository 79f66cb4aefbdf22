import type { Db } from '../../../platform/db/database.ts';
import type { ArticleFilter } from '../articles/filter/article-filter.ts';
import { filteredArticles } from '../articles/filter/article-filter-store.ts';
import type { ArticleLine } from '../articles/filter/article-line.ts';
import { bodyLength, lineColumns, toLine } from '../articles/filter/article-list-store.ts';
import { shortExcerpt } from '../digest/issue/quotation.ts';

export interface PublicPage {
  readonly filter: Pick<ArticleFilter, 'q' | 'category'>;
  readonly offset: number;
  readonly limit: number;
}

export type PublicLine = Omit<ArticleLine, 'copies'>;

/**
 * Articles that everybody may see, newest first: shown, one of each group of copies, with a source and an address to
 * link to; of the text no more than may be quoted. One more than `limit` tells of a next page.
 */
export async function listPublicArticles(db: Db, region: string, page: PublicPage): Promise<PublicLine[]> {
  const rows = await publicArticles(db, region, page.filter)
    .select(lineColumns)
    .select(bodyLength.as('body_length'))
    .orderBy('a.sorted_at', 'desc')
    .orderBy('a.id', 'desc')
    .offset(page.offset)
    .limit(page.limit + 1)
    .execute();
  return rows.map((row) => ({
    ...toLine(row),
    excerpt: shortExcerpt({ excerpt: row.excerpt, bodyLength: row.body_length }),
  }));
}

function publicArticles(db: Db, region: string, { q, category }: PublicPage['filter']) {
  const filter: ArticleFilter = {
    q,
    category,
    theme: undefined,
    source: undefined,
    origin: undefined,
    entity: undefined,
    from: undefined,
    to: undefined,
    incomplete: undefined,
    copies: undefined,
    blocked: undefined,
  };
  return filteredArticles(db, region, filter)
    .where('a.url', 'is not', null)
    .where('a.source_name', 'is not', null);
}

/** 转载依据 of a source. */
export async function findRepublishBasis(
  db: Db,
  region: string,
  sourceId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('news_sources')
    .select('republish_basis')
    .where('region_code', '=', region)
    .where('id', '=', sourceId)
    .executeTakeFirst();
  return row?.republish_basis ?? undefined;
}
