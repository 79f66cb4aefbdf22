import { type Db, sql, type Transaction } from '../../../../platform/db/database.ts';

/** A word or an entity and what an article that has it, too, gains by it. */
export interface Clues {
  readonly words: readonly { readonly word: string; readonly gain: number }[];
  readonly entities: readonly { readonly id: string; readonly gain: number }[];
}

export interface RelatedQuery {
  readonly articleId: string;
  readonly headId: string;
  readonly sortedAt: Date;
  readonly clues: Clues;
  readonly limit: number;
}

export interface RelatedRow {
  readonly id: string;
  readonly title: string;
  readonly bodyText: string;
  readonly sourceName: string | undefined;
  readonly sortedAt: Date;
  readonly score: number;
}

/** Of each word the articles in which it weighs most; of each entity the newest. Bounds the work of one look-up. */
const POSTINGS = 300;
/** So many best by words and entities are weighed by time, too. */
const WEIGHED = 80;
/** A year between two articles halves the score. */
const HALF_LIFE_SECONDS = 365 * 24 * 3600;

/** @returns one article of each group, the best first. */
export async function findRelatedRows(
  db: Db | Transaction,
  region: string,
  query: RelatedQuery,
): Promise<RelatedRow[]> {
  const { rows } = await relatedStatement(region, query).execute(db);
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    bodyText: row.body_text,
    sourceName: row.source_name ?? undefined,
    sortedAt: row.sorted_at,
    score: row.score,
  }));
}

interface Row {
  id: string;
  title: string;
  body_text: string;
  source_name: string | null;
  sorted_at: Date;
  score: number;
}

/** The one statement, apart so that the bench can run it bare. */
export function relatedStatement(region: string, { clues, ...query }: RelatedQuery) {
  const words = clues.words.map(({ word }) => word);
  const gains = clues.words.map(({ gain }) => gain);
  const entities = clues.entities.map(({ id }) => id);
  const entityGains = clues.entities.map(({ gain }) => gain);
  return sql<Row>`
    WITH found AS (
      SELECT k.article_id, sum(mine.gain * k.weight / 1000) AS score
      FROM unnest(${words}::text[], ${gains}::float8[]) AS mine (word, gain)
      CROSS JOIN LATERAL (
        SELECT w.article_id, w.weight FROM news_key_words w
        WHERE w.region_code = ${region} AND w.word = mine.word ORDER BY w.weight DESC LIMIT ${POSTINGS}
      ) AS k GROUP BY k.article_id
      UNION ALL
      SELECT e.article_id, sum(mine.gain)
      FROM unnest(${entities}::uuid[], ${entityGains}::float8[]) AS mine (entity_id, gain)
      CROSS JOIN LATERAL (
        SELECT m.article_id FROM news_article_entities m
        WHERE m.region_code = ${region} AND m.entity_id = mine.entity_id ORDER BY m.article_id DESC LIMIT ${POSTINGS}
      ) AS e GROUP BY e.article_id
    ), best AS (
      SELECT f.article_id, sum(f.score) AS score FROM found f WHERE f.article_id <> ${query.articleId}
      GROUP BY f.article_id ORDER BY sum(f.score) DESC, f.article_id LIMIT ${WEIGHED}
    ), weighed AS (
      SELECT a.id, a.head_id, best.score
        / (1 + abs(extract(epoch FROM a.sorted_at - ${query.sortedAt}::timestamptz)) / ${HALF_LIFE_SECONDS}) AS score
      FROM best JOIN news_articles a ON a.region_code = ${region} AND a.id = best.article_id
      WHERE a.status = 'shown' AND a.head_id <> ${query.headId}
    ), one_each AS (
      SELECT DISTINCT ON (head_id) id, score FROM weighed ORDER BY head_id, score DESC, id
    )
    SELECT a.id, a.title, a.body_text, a.source_name, a.sorted_at, o.score::float8 AS score
    FROM (SELECT id, score FROM one_each ORDER BY score DESC, id LIMIT ${query.limit}) AS o
    JOIN news_articles a ON a.region_code = ${region} AND a.id = o.id
    ORDER BY o.score DESC, a.id`;
}
