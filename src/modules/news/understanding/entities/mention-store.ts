import { type Db, sql, type Transaction } from '../../../../platform/db/database.ts';
import { type EntityKind, isEntityKind } from './entity.ts';

export interface Mention {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly mentions: number;
  /** Articles that mention it, counted up to 5,000. */
  readonly articles: number;
}

/** What an article mentions, the most often mentioned first; entries that staff retired are left out. */
export async function findMentions(
  db: Db | Transaction,
  region: string,
  articleId: string,
): Promise<Mention[]> {
  const { rows } = await sql<{ id: string; kind: string; name: string; mentions: number; articles: string }>`
    SELECT e.id, e.kind, e.name, m.mentions, (
      SELECT count(*) FROM (
        SELECT 1 FROM news_article_entities o WHERE o.region_code = m.region_code AND o.entity_id = m.entity_id
        LIMIT 5000
      ) AS counted
    ) AS articles
    FROM news_article_entities m
    JOIN news_entities e ON e.region_code = m.region_code AND e.id = m.entity_id
    WHERE m.region_code = ${region} AND m.article_id = ${articleId} AND e.status = 'active'
    ORDER BY m.mentions DESC, e.name, e.id`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    kind: isEntityKind(row.kind) ? row.kind : 'organisation',
    name: row.name,
    mentions: row.mentions,
    articles: Number(row.articles),
  }));
}

/** Writes what an article mentions; what it no longer mentions goes. */
export async function saveMentions(
  tx: Transaction,
  region: string,
  article: { id: string; counts: ReadonlyMap<string, number> },
): Promise<void> {
  const ids = [...article.counts.keys()];
  const counts = [...article.counts.values()];
  await sql`DELETE FROM news_article_entities WHERE region_code = ${region} AND article_id = ${article.id}
    AND entity_id <> ALL(${ids}::uuid[])`.execute(tx);
  await sql`INSERT INTO news_article_entities (region_code, article_id, entity_id, mentions)
    SELECT ${region}, ${article.id}, m.id, m.n FROM unnest(${ids}::uuid[], ${counts}::integer[]) AS m (id, n)
    ON CONFLICT (region_code, article_id, entity_id) DO UPDATE SET mentions = excluded.mentions
    WHERE news_article_entities.mentions <> excluded.mentions`.execute(tx);
}

export interface MentioningArticle {
  readonly id: string;
  readonly title: string;
  readonly sourceName: string | undefined;
  readonly sortedAt: Date;
  readonly mentions: number;
}

/** Shown articles that mention an entry, the newest first; one more than `limit` tells of a next page. */
export async function findMentioning(
  db: Db,
  region: string,
  asked: { entityId: string; offset: number; limit: number },
): Promise<MentioningArticle[]> {
  const rows = await db
    .selectFrom('news_article_entities as m')
    .innerJoin('news_articles as a', (join) =>
      join.onRef('a.region_code', '=', 'm.region_code').onRef('a.id', '=', 'm.article_id'),
    )
    .select(['a.id', 'a.title', 'a.source_name', 'a.sorted_at', 'm.mentions'])
    .where('m.region_code', '=', region)
    .where('m.entity_id', '=', asked.entityId)
    .where('a.status', '=', 'shown')
    .orderBy('a.sorted_at', 'desc')
    .orderBy('a.id', 'desc')
    .offset(asked.offset)
    .limit(asked.limit + 1)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    sourceName: row.source_name ?? undefined,
    sortedAt: row.sorted_at,
    mentions: row.mentions,
  }));
}
