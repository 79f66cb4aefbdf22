import { createHash } from 'node:crypto';
import type { Db } from '../src/platform/db/database.ts';
import { newId } from '../src/platform/id.ts';

interface ClaimingArticle {
  readonly body: string;
  readonly title: string;
  readonly publishedAt: string;
}

const hash = (value: string) => createHash('sha256').update(value).digest('hex');

/** An article that claims numbers, written straight into the tables. @returns its id */
export async function castArticle(db: Db, region: string, article: ClaimingArticle): Promise<string> {
  const id = newId();
  const at = new Date(article.publishedAt);
  await castSnapshot(db, region, { id, at });
  await db
    .insertInto('news_articles')
    .values({
      region_code: region,
      id,
      snapshot_id: id,
      url: `https://news.example/${id}`,
      url_key: id,
      title: article.title,
      source_name: '演示日报',
      published_at: at,
      published_precision: 'second',
      published_zone: '+08:00',
      captured_at: at,
      sorted_at: at,
      excerpt: article.body.slice(0, 80),
      body_text: article.body,
      body_html: '<p></p>',
      images: '[]',
      flags: [],
      words: '',
      category_by: 'model',
      themes: [],
      head_id: id,
      status: 'shown',
      created_at: at,
      updated_at: at,
    })
    .execute();
  return id;
}

async function castSnapshot(db: Db, region: string, { id, at }: { id: string; at: Date }): Promise<void> {
  const hashes = { raw_sha256: hash(id), raw_sm3: hash(id), text_sha256: hash(id), text_sm3: hash(id) };
  await db
    .insertInto('news_snapshots')
    .values({
      region_code: region,
      id,
      origin: 'file',
      url_key: id,
      redirects: [],
      headers: '{}',
      encoding_used: 'utf-8',
      byte_count: 1,
      ...hashes,
      captured_at: at,
      last_seen_at: at,
      warc_key: 'cast.warc.gz',
      warc_offset: 0,
      warc_length: 1,
      flags: [],
      creator_id: 'cast',
      creator_name: '测试',
    })
    .execute();
}

export async function takeDown(db: Db, region: string, id: string): Promise<void> {
  await db
    .updateTable('news_articles')
    .set({ status: 'blocked', blocked_at: new Date('2023-11-10T00:00:00Z') })
    .where('region_code', '=', region)
    .where('id', '=', id)
    .execute();
}
