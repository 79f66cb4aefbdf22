import { addDays } from '../../../../platform/calendar.ts';
import { startOfDay } from '../../../../platform/dates.ts';
import { type Db, sql } from '../../../../platform/db/database.ts';
import { matchesQuery } from '../../understanding/search/article-search-store.ts';
import type { ArticleFilter } from './article-filter.ts';

/** Further bounds that no address carries. */
export interface Bounds {
  /** Taken into the register after this instant. */
  readonly enteredAfter?: Date | undefined;
  /** Published (or captured) not before this instant. */
  readonly sortedFrom?: Date | undefined;
}

/** Articles of a region that a filter lets through; the caller chooses columns, order and number. */
export function filteredArticles(db: Db, region: string, filter: ArticleFilter, bounds: Bounds = {}) {
  let query = db
    .selectFrom('news_articles as a')
    .where('a.region_code', '=', region)
    .where('a.status', '=', filter.blocked ? 'blocked' : 'shown');
  if (filter.q) query = query.where(matchesQuery(filter.q));
  if (filter.category) query = query.where('a.category', '=', filter.category);
  if (filter.theme) query = query.where(sql<boolean>`a.themes @> ${[filter.theme]}::text[]`);
  if (filter.source) query = query.where('a.source_name', '=', filter.source);
  if (filter.origin) query = query.where('a.source_id', '=', filter.origin);
  const { entity } = filter;
  if (entity) {
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('news_article_entities as e')
          .select('e.article_id')
          .whereRef('e.region_code', '=', 'a.region_code')
          .whereRef('e.article_id', '=', 'a.id')
          .where('e.entity_id', '=', entity),
      ),
    );
  }
  if (filter.from) query = query.where('a.sorted_at', '>=', startOfDay(filter.from));
  if (filter.to) query = query.where('a.sorted_at', '<', startOfDay(addDays(filter.to, 1)));
  if (filter.incomplete) query = query.where(sql<boolean>`a.flags <> '{}'`);
  if (!filter.copies) query = query.whereRef('a.head_id', '=', 'a.id');
  if (bounds.enteredAfter) query = query.where('a.created_at', '>', bounds.enteredAfter);
  if (bounds.sortedFrom) query = query.where('a.sorted_at', '>=', bounds.sortedFrom);
  return query;
}
