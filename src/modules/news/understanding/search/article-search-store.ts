import { type Db, sql, type Transaction } from '../../../../platform/db/database.ts';
import { storyText } from '../../extraction/credits/story-text.ts';
import { queryTokensOf } from '../words/tokens.ts';
import { parseArticleQuery, toTsquery } from './article-query.ts';
import { highlightedExcerpt, markWords, type TextPart } from './highlight.ts';

/**
 * The condition that a typed query puts on `words` of `news_articles as a`: words, "together", -without. What holds
 * no word finds nothing.
 */
export function matchesQuery(typed: string) {
  const query = toTsquery(parseArticleQuery(typed));
  return query === undefined ? sql<boolean>`false` : sql<boolean>`a.words @@ ${query}::text::tsquery`;
}

/** The words of a typed query that pages mark, quoted ones whole. */
function wordsToMark(typed: string): string[] {
  return parseArticleQuery(typed).wanted.flatMap(({ text, isPhrase }) =>
    isPhrase ? [text] : [text, ...queryTokensOf(text).map(({ word }) => word)],
  );
}

/** Title and the telling stretch of the text of articles on a page, with the words marked; by article id. */
export async function findHighlights(
  db: Db,
  region: string,
  asked: { typed: string; ids: readonly string[] },
): Promise<Map<string, { title: TextPart[]; excerpt: TextPart[] }>> {
  if (asked.ids.length === 0) return new Map();
  const words = wordsToMark(asked.typed);
  const rows = await db
    .selectFrom('news_articles')
    .select(['id', 'title', 'body_text'])
    .where('region_code', '=', region)
    .where('id', 'in', [...asked.ids])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      { title: markWords(row.title, words), excerpt: highlightedExcerpt(storyText(row.body_text), words) },
    ]),
  );
}

export interface ArticleHit {
  readonly id: string;
  readonly title: readonly TextPart[];
  readonly excerpt: readonly TextPart[];
  readonly sourceName: string | undefined;
  readonly sortedAt: Date;
  /** The higher the better: places in the title count ten times, old articles half after a year. */
  readonly rank: number;
}

/** Where a page of hits begins: after the hit with this rank and id. */
export interface HitKey {
  readonly rank: number;
  readonly id: string;
}

/** Ranking looks at so many newest matches; beyond that a list by time is the better answer. */
const RANKED = 500;

/**
 * Shown articles that match, heads of groups only, the best first; the next page begins `after` the last hit.
 * @returns at most `limit` hits.
 */
export async function searchArticles(
  db: Db | Transaction,
  scope: { region: string; typed: string; now: Date },
  page: { limit: number; after?: HitKey },
): Promise<ArticleHit[]> {
  const query = toTsquery(parseArticleQuery(scope.typed));
  if (query === undefined) return [];
  const { after } = page;
  const rank = sql`(ts_rank('{0,0,0.1,1}', a.words, ${query}::text::tsquery, 1)
    / (1 + greatest(0, extract(epoch FROM ${scope.now}::timestamptz - a.sorted_at)) / 31536000))::numeric`;
  const { rows } = await sql<HitRow>`
    WITH matches AS (
      SELECT a.id, a.words, a.sorted_at FROM news_articles a
      WHERE a.region_code = ${scope.region} AND a.status = 'shown' AND a.head_id = a.id
        AND a.words @@ ${query}::text::tsquery
      ORDER BY a.sorted_at DESC, a.id DESC LIMIT ${RANKED}
    ), ranked AS (SELECT a.id, round(${rank}, 8) AS rank FROM matches a), page AS (
      SELECT id, rank FROM ranked
      WHERE ${after === undefined} OR (rank, id) < (${after?.rank ?? 0}::numeric, ${after?.id ?? null}::uuid)
      ORDER BY rank DESC, id DESC LIMIT ${page.limit}
    )
    SELECT a.id, a.title, a.body_text, a.source_name, a.sorted_at, page.rank::text AS rank
    FROM page JOIN news_articles a ON a.region_code = ${scope.region} AND a.id = page.id
    ORDER BY page.rank DESC, a.id DESC`.execute(db);
  const words = wordsToMark(scope.typed);
  return rows.map((row) => ({
    id: row.id,
    title: markWords(row.title, words),
    excerpt: highlightedExcerpt(storyText(row.body_text), words),
    sourceName: row.source_name ?? undefined,
    sortedAt: row.sorted_at,
    rank: Number(row.rank),
  }));
}

interface HitRow {
  id: string;
  title: string;
  body_text: string;
  source_name: string | null;
  sorted_at: Date;
  rank: string;
}
