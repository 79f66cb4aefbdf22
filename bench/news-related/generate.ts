import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { fingerprintsOf } from '../../src/modules/news/understanding/copies/fingerprints.ts';
import { keyWordsOf } from '../../src/modules/news/understanding/related/key-words.ts';
import { articleVector } from '../../src/modules/news/understanding/words/article-vector.ts';
import { newId } from '../../src/platform/id.ts';
import { madeArticle } from './made-article.ts';

export const REGION = '469024';

/** Foreign keys are right by construction; indexes are filled while loading, as in life. */
export async function generateArticles(url: string, count: number): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    const ids = Array.from({ length: count }, () => newId());
    const snapshot = newId();
    for (let from = 0; from < count; from += BATCH) {
      await loadBatch(client, { ids, snapshot, from, until: Math.min(count, from + BATCH) });
    }
    await client.query(`INSERT INTO news_word_counts (region_code, word, articles)
      SELECT '${REGION}', word, count(*)::integer FROM news_key_words GROUP BY word HAVING count(*) >= 2`);
    await client.query(`INSERT INTO news_word_counts VALUES ('${REGION}', '', ${count})`);
    for (const table of ['news_articles', 'news_key_words', 'news_fingerprints', 'news_word_counts']) {
      await client.query(`VACUUM ANALYZE ${table}`);
    }
    return ids;
  } finally {
    await client.end();
  }
}

const BATCH = 10_000;

interface Batch {
  readonly ids: readonly string[];
  readonly snapshot: string;
  readonly from: number;
  readonly until: number;
}

const columns = {
  news_articles: `region_code, id, snapshot_id, url_key, title, captured_at, sorted_at, excerpt, body_text, body_html,
    images, flags, words, category_by, themes, head_id, status, created_at, updated_at`,
  news_key_words: 'region_code, article_id, word, weight',
  news_fingerprints: 'region_code, article_id, fingerprint',
};

async function loadBatch(client: pg.Client, batch: Batch): Promise<void> {
  const lines = { news_articles: [], news_key_words: [], news_fingerprints: [] } as Record<
    keyof typeof columns,
    string[]
  >;
  for (let n = batch.from; n < batch.until; n += 1) {
    const { title, body, at } = madeArticle(n);
    const id = batch.ids[n] ?? '';
    const words = articleVector(title, body);
    const text = [
      title,
      at,
      at,
      body.slice(0, 100),
      body,
      '',
      '[]',
      '{}',
      words,
      'model',
      '{}',
      id,
      'shown',
      at,
      at,
    ];
    lines.news_articles.push([REGION, id, batch.snapshot, id, ...text].join('\t'));
    for (const { word, weight } of keyWordsOf(title, body)) {
      lines.news_key_words.push([REGION, id, word, weight].join('\t'));
    }
    for (const print of fingerprintsOf(body)) lines.news_fingerprints.push([REGION, id, print].join('\t'));
  }
  await copy(client, 'news_articles', lines.news_articles);
  await copy(client, 'news_key_words', lines.news_key_words);
  await copy(client, 'news_fingerprints', lines.news_fingerprints);
}

async function copy(client: pg.Client, table: keyof typeof columns, lines: readonly string[]): Promise<void> {
  const stream = client.query(copyFrom(`COPY ${table} (${columns[table]}) FROM STDIN`));
  for (let at = 0; at < lines.length; at += 2_000) {
    if (!stream.write(`${lines.slice(at, at + 2_000).join('\n')}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await finished(stream);
}
