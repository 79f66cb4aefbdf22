import { type Db, sql, type Transaction } from '../../../../platform/db/database.ts';
import type { KeyWord } from './key-words.ts';

export async function saveKeyWords(
  tx: Transaction,
  region: string,
  article: { id: string; keyWords: readonly KeyWord[] },
): Promise<void> {
  const words = article.keyWords.map(({ word }) => word);
  const weights = article.keyWords.map(({ weight }) => weight);
  await sql`DELETE FROM news_key_words WHERE region_code = ${region} AND article_id = ${article.id}
    AND word <> ALL(${words}::text[])`.execute(tx);
  await sql`INSERT INTO news_key_words (region_code, article_id, word, weight)
    SELECT ${region}, ${article.id}, k.word, k.weight FROM unnest(${words}::text[], ${weights}::integer[]) AS k (word, weight)
    ON CONFLICT (region_code, article_id, word) DO UPDATE SET weight = excluded.weight
    WHERE news_key_words.weight <> excluded.weight`.execute(tx);
}

export interface CountedWord extends KeyWord {
  /** Articles of the region that hold the word; 0 where it was not counted yet. */
  readonly holding: number;
}

/** An article's key words with the counts of its region, and the number of all articles counted. */
export async function findKeyWords(
  db: Db | Transaction,
  region: string,
  articleId: string,
): Promise<{ words: CountedWord[]; all: number }> {
  const { rows } = await sql<{ word: string; weight: number; holding: number; total: number }>`
    SELECT k.word, k.weight, coalesce(c.articles, 0) AS holding, coalesce(t.articles, 0) AS total
    FROM news_key_words k
    LEFT JOIN news_word_counts c ON c.region_code = k.region_code AND c.word = k.word
    LEFT JOIN news_word_counts t ON t.region_code = k.region_code AND t.word = ''
    WHERE k.region_code = ${region} AND k.article_id = ${articleId}
    ORDER BY k.word`.execute(db);
  return { words: rows, all: rows[0]?.total ?? 0 };
}

/** Only so many newest articles are counted; beyond that the counts are a sample and rarity hardly moves. */
const COUNTED_ARTICLES = 50_000;

/**
 * Counts in how many articles each word is a key word or not, over the newest 50,000 of a region. Words of fewer than
 * two articles are not kept: they are as rare as words never seen.
 */
export async function countWords(tx: Transaction, region: string): Promise<number> {
  const { rows } = await sql<{ articles: number }>`
    INSERT INTO news_word_counts (region_code, word, articles)
    SELECT ${region}, '', count(*)::integer FROM (
      SELECT 1 FROM news_articles WHERE region_code = ${region} LIMIT ${COUNTED_ARTICLES}
    ) AS counted
    ON CONFLICT (region_code, word) DO UPDATE SET articles = excluded.articles
    RETURNING articles`.execute(tx);
  await sql`DELETE FROM news_word_counts WHERE region_code = ${region} AND word <> ''`.execute(tx);
  await sql`
    WITH newest AS (
      SELECT a.words FROM news_articles a WHERE a.region_code = ${region}
      ORDER BY a.sorted_at DESC, a.id DESC LIMIT ${COUNTED_ARTICLES}
    ), held AS (SELECT unnest(tsvector_to_array(n.words)) AS word FROM newest n)
    INSERT INTO news_word_counts (region_code, word, articles)
    SELECT ${region}, h.word, count(*)::integer FROM held h
    WHERE length(h.word) BETWEEN 2 AND 24 GROUP BY h.word HAVING count(*) >= 2`.execute(tx);
  return rows[0]?.articles ?? 0;
}
