import { saveArticle } from '../src/modules/news/articles/article-store.ts';
import { pageAddress } from '../src/modules/news/capture/links/page-address.ts';
import type { ExtractedPage } from '../src/modules/news/extraction/extracted-page.ts';
import type { Party } from '../src/modules/news/takedowns/party/party.ts';
import type { Db } from '../src/platform/db/database.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';
import { newId } from '../src/platform/id.ts';
import { castRegion } from './cast.ts';
import { residentNumber } from './numbers.ts';

const none = '0'.repeat(64);

/** A page as extraction gives it, made up. */
function madePage(title: string, text: string): ExtractedPage {
  return {
    title,
    text,
    html: `<p>${text}</p>`,
    sourceName: '海边时报（演示）',
    author: '记者 甲',
    editor: '编辑 乙',
    asOfMentions: [],
    images: [],
    flags: [],
  } as unknown as ExtractedPage;
}

/** An article with its snapshot, written straight into the tables: capture is tested elsewhere. @returns its id. */
export async function makeArticle(
  db: Db,
  of: { url: string; title: string; text?: string; sourceId?: string; at?: Date },
): Promise<string> {
  const at = of.at ?? new Date('2023-11-01T01:00:00Z');
  const snapshotId = newId();
  const urlKey = pageAddress(of.url)?.key ?? of.url;
  await db
    .insertInto('news_snapshots')
    .values({
      region_code: castRegion,
      id: snapshotId,
      source_id: of.sourceId ?? null,
      origin: 'address',
      url: of.url,
      url_key: urlKey,
      redirects: [],
      headers: JSON.stringify({}),
      encoding_used: 'utf-8',
      byte_count: 10,
      raw_sha256: none,
      raw_sm3: none,
      text_sha256: none,
      text_sm3: none,
      captured_at: at,
      last_seen_at: at,
      warc_key: 'made-up',
      warc_offset: 0,
      warc_length: 1,
      flags: [],
      creator_id: 'system',
      creator_name: '系统',
    })
    .execute();
  const page = madePage(of.title, of.text ?? `${of.title}的正文。`);
  const { id } = await inTransaction(db, (tx) =>
    saveArticle(tx, castRegion, {
      article: {
        id: newId(),
        sourceId: of.sourceId,
        snapshotId,
        url: of.url,
        urlKey,
        capturedAt: at,
        page,
        excerpt: page.text.slice(0, 100),
        flags: [],
        category: '国内',
      },
      now: at,
    }),
  );
  return id;
}

/** Who sends a notice. */
export function makeParty(over: Partial<Party> = {}): Party {
  return {
    kind: 'person',
    name: '吴小满',
    identity: residentNumber(31),
    phone: '13812345678',
    email: 'wu@example.org',
    address: '临高县临城镇某路1号',
    work: '渔港的早晨',
    statement: '文章用了我的照片，没有署名。',
    isVouchedFor: true,
    ...over,
  };
}
