import { createHash } from 'node:crypto';
import type { Db } from '../src/platform/db/database.ts';
import { newId } from '../src/platform/id.ts';

/** Articles for tests of the news: made up, written straight into the tables, each with its snapshot. */
export interface MadeArticle {
  readonly title?: string;
  readonly body?: string;
  readonly sourceName?: string | undefined;
  readonly author?: string;
  readonly publishedAt?: string;
  readonly createdAt?: string;
  readonly category?: string;
  readonly themes?: readonly string[];
  readonly flags?: readonly string[];
  readonly url?: string | undefined;
  /** The earliest of the group it copies. */
  readonly headId?: string;
  readonly html?: string;
  readonly images?: readonly { src: string; caption?: string }[];
  readonly status?: 'shown' | 'blocked';
}

const text = '县总工会举行技能竞赛。来自十家企业的选手参加。获奖者可以申报技能等级。';
const hash = (value: string) => createHash('sha256').update(value).digest('hex');

/** @returns the article's id. */
export async function makeArticle(db: Db, region: string, made: MadeArticle = {}): Promise<string> {
  const id = newId();
  const snapshotId = newId();
  const body = made.body ?? text.repeat(5);
  const at = new Date(made.publishedAt ?? '2023-10-30T02:00:00Z');
  const createdAt = new Date(made.createdAt ?? '2023-10-30T03:00:00Z');
  const url = 'url' in made ? made.url : `https://news.example/${id}.html`;
  const hashes = { raw_sha256: hash(id), raw_sm3: hash(id), text_sha256: hash(body), text_sm3: hash(body) };
  await db
    .insertInto('news_snapshots')
    .values({
      region_code: region,
      id: snapshotId,
      origin: url === undefined ? 'file' : 'address',
      url: url ?? null,
      url_key: id,
      redirects: [],
      headers: JSON.stringify({}),
      encoding_used: 'utf-8',
      byte_count: body.length,
      ...hashes,
      captured_at: createdAt,
      last_seen_at: createdAt,
      warc_key: 'test.warc.gz',
      warc_offset: 0,
      warc_length: 1,
      flags: [...(made.flags ?? [])],
      creator_id: 'test',
      creator_name: '测试',
    })
    .execute();
  await db
    .insertInto('news_articles')
    .values({
      region_code: region,
      id,
      snapshot_id: snapshotId,
      url: url ?? null,
      url_key: id,
      title: made.title ?? '快递小哥同台比技能',
      source_name: 'sourceName' in made ? (made.sourceName ?? null) : '演示日报',
      author: made.author ?? '某记者',
      published_at: at,
      published_precision: 'second',
      published_zone: '+08:00',
      published_printed: '2023-10-30 10:00:00',
      captured_at: createdAt,
      sorted_at: at,
      excerpt: body.slice(0, 100),
      body_text: body,
      body_html: made.html ?? `<p>${body}</p>`,
      images: JSON.stringify(made.images ?? []),
      flags: [...(made.flags ?? [])],
      words: '',
      category: made.category ?? '社会',
      category_by: 'model',
      themes: [...(made.themes ?? [])],
      head_id: made.headId ?? id,
      status: made.status ?? 'shown',
      blocked_at: made.status === 'blocked' ? createdAt : null,
      created_at: createdAt,
      updated_at: createdAt,
    })
    .execute();
  return id;
}

export async function blockArticle(db: Db, region: string, id: string): Promise<void> {
  await db
    .updateTable('news_articles')
    .set({ status: 'blocked', blocked_at: new Date('2023-11-01T00:00:00Z') })
    .where('region_code', '=', region)
    .where('id', '=', id)
    .execute();
}
