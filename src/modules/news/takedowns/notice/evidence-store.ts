import type { Db } from '../../../../platform/db/database.ts';
import { blockingStatuses } from './takedown-lifecycle.ts';

export interface BlockingNotice {
  readonly id: string;
  readonly year: number;
  readonly sequence: number;
  readonly articleId: string;
}

/** The notice by which an article is off; of a snapshot, by which the article of its address is off. */
export async function findBlockingNotice(
  db: Db,
  region: string,
  of: { kind: 'article' | 'snapshot'; id: string },
): Promise<BlockingNotice | undefined> {
  let query = db
    .selectFrom('news_articles as a')
    .innerJoin('news_takedown_items as i', (join) =>
      join.onRef('i.region_code', '=', 'a.region_code').onRef('i.article_id', '=', 'a.id'),
    )
    .innerJoin('news_takedowns as t', (join) =>
      join.onRef('t.region_code', '=', 'i.region_code').onRef('t.id', '=', 'i.takedown_id'),
    )
    .select(['t.id', 't.year', 't.sequence', 'a.id as articleId'])
    .where('a.region_code', '=', region)
    .where('a.status', '=', 'blocked')
    .where('t.status', 'in', [...blockingStatuses]);
  query =
    of.kind === 'article'
      ? query.where('a.id', '=', of.id)
      : query.where('a.url_key', '=', (eb) =>
          eb
            .selectFrom('news_snapshots')
            .select('url_key')
            .where('region_code', '=', region)
            .where('id', '=', of.id),
        );
  return query.orderBy('t.filed_at', 'desc').orderBy('t.id', 'desc').limit(1).executeTakeFirst();
}
