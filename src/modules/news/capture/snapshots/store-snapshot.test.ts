import { describe, expect, it } from 'vitest';
import { actAs, staffActor } from '../../../../../test/act.ts';
import { captureOffice } from '../../../../../test/capture-cast.ts';
import { castRegion } from '../../../../../test/cast.ts';
import { testDatabase } from '../../../../../test/database.ts';
import { anyArticle, newsSite } from '../../../../../test/news-site.ts';
import { systemActor } from '../../../../platform/actor.ts';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import { sealDay } from '../chain/seal-day.ts';
import { verifyChain } from '../chain/verify-chain.ts';
import { exportNews } from '../command/export-news.ts';
import { reindexNews } from '../command/reindex-news.ts';
import { checkStored } from './check-stored.ts';
import { compareCopies } from './compare-copies.ts';
import { fetchNow } from './fetch-now.ts';
import { noRules, type PageCapture } from './page-capture.ts';
import { readCapture } from './read-capture.ts';
import { findSnapshot, listCopies } from './snapshot-store.ts';
import { storeSnapshot } from './store-snapshot.ts';
import { sweepSnapshots } from './sweep-snapshots.ts';

const { db } = await testDatabase();
const office = await captureOffice(db);
const clerk = staffActor(castRegion, 'culture-clerk');
const site = await newsSite({ '/a.html': anyArticle(1) });
const url = `${site.origin}/a.html`;

async function keep(capture: PageCapture, act = actAs(clerk)) {
  const entry = { files: office.files, read: readCapture(capture) };
  return inTransaction(db, (tx) => storeSnapshot(tx, act, entry));
}

function handed(text: string, over: Partial<PageCapture> = {}): PageCapture {
  return {
    origin: 'file',
    sourceId: undefined,
    page: {
      kind: 'handed',
      url: undefined,
      fileName: 'a.html',
      contentType: 'text/html',
      body: Buffer.from(text),
    },
    capturedAt: new Date('2023-12-07T04:45:05Z'),
    note: '王经办从报社拷回',
    rules: noRules,
    ...over,
  };
}

const snapshotOf = async (id: string) => {
  const found = await findSnapshot(db, castRegion, id);
  if (!found) throw new Error('no snapshot');
  return found;
};

describe('a kept page', () => {
  it('is what was sent, with hashes of bytes and text, our time and the server’s', async () => {
    const { capture } = await fetchNow(office, { url });
    const stored = await keep(capture);
    const snapshot = await snapshotOf(stored.snapshotId);
    expect(stored.isNew).toBe(true);
    expect(snapshot).toMatchObject({ origin: 'address', url, httpStatus: 200, creatorName: '王经办' });
    expect(snapshot.serverAt).toBeInstanceOf(Date);
    expect(await checkStored(office.files, snapshot)).toBeUndefined();
    const audits = await db
      .selectFrom('audit_events')
      .select('word')
      .where('subject_id', '=', snapshot.id)
      .execute();
    expect(audits).toEqual([{ word: 'news.capture' }]);
  });

  it('is kept once when two workers bring the same bytes at the same time', async () => {
    const capture = handed(anyArticle(50));
    const both = await Promise.all([keep(capture), keep(capture)]);
    expect(new Set(both.map(({ snapshotId }) => snapshotId)).size).toBe(1);
    expect(both.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(both.map(({ articleId }) => articleId)).size).toBe(1);
  });

  it('is not kept again by the crawl where only what surrounds its text changed, but is by a clerk', async () => {
    site.pages.set('/b.html', anyArticle(2));
    const first = await fetchNow(office, { url: `${site.origin}/b.html` });
    const { snapshotId } = await keep(first.capture);
    site.pages.set('/b.html', anyArticle(2).replace('版权所有', '版权所有 广告'));
    const { capture } = await fetchNow(office, { url: `${site.origin}/b.html` });
    const crawled = await keep({ ...capture, origin: 'crawl' }, actAs(systemActor(castRegion)));
    expect(crawled).toMatchObject({ snapshotId, isNew: false });
    expect((await keep(capture)).isNew).toBe(true);
  });

  it('without an address says 来源不完整, and is found again by its bytes', async () => {
    const stored = await keep(handed(anyArticle(60)));
    const snapshot = await snapshotOf(stored.snapshotId);
    expect(snapshot.flags).toContain('address-missing');
    expect(snapshot).toMatchObject({ url: undefined, note: '王经办从报社拷回' });
    expect(await keep(handed(anyArticle(60)))).toMatchObject({ snapshotId: snapshot.id, isNew: false });
  });

  it('whose server’s clock is ten minutes off is flagged', async () => {
    site.pages.set('/late.html', { body: anyArticle(3), headers: { date: 'Thu, 07 Dec 2023 03:00:00 GMT' } });
    const { capture } = await fetchNow(office, { url: `${site.origin}/late.html` });
    expect(readCapture(capture).flags).toContain('clocks-differ');
  });

  it('is refused from anybody but 宣教文体部', async () => {
    const stranger = actAs(staffActor(castRegion, 'talent-clerk'));
    await expect(keep(handed('<p>x</p>'), stranger)).rejects.toThrow('没有办理此事的权限');
  });
});

describe('a clerk’s fetch', () => {
  it('is refused in words for inner addresses, missing pages and what is no page', async () => {
    site.pages.set('/paper.pdf', { type: 'application/pdf', body: '%PDF' });
    await expect(fetchNow(office, { url: 'http://10.0.0.1/' })).rejects.toThrow('内部网络');
    await expect(fetchNow(office, { url: `${site.origin}/none.html` })).rejects.toThrow('404');
    await expect(fetchNow(office, { url: `${site.origin}/paper.pdf` })).rejects.toThrow('不是网页');
    await expect(fetchNow(office, { url: 'ftp://example.cn/' })).rejects.toThrow('网址不能用');
  });

  it('asks for a reason where robots.txt forbids, and keeps the reason', async () => {
    const closed = await newsSite({
      '/robots.txt': { type: 'text/plain', body: 'User-agent: *\nDisallow: /' },
      '/a.html': anyArticle(4),
    });
    await expect(fetchNow(office, { url: `${closed.origin}/a.html` })).rejects.toThrow('robots.txt');
    const { capture } = await fetchNow(office, {
      url: `${closed.origin}/a.html`,
      reason: '投诉所涉网页取证',
    });
    expect(capture.note).toBe('投诉所涉网页取证');
  });
});

describe('two copies of an address', () => {
  it('are compared word by word, and the article follows the newest', async () => {
    site.pages.set('/c.html', anyArticle(5).replace('一年来的工作', '追回184名职工工资'));
    const before = await keep((await fetchNow(office, { url: `${site.origin}/c.html` })).capture);
    site.pages.set('/c.html', anyArticle(5).replace('一年来的工作', '追回185名职工工资'));
    const after = await keep((await fetchNow(office, { url: `${site.origin}/c.html` })).capture);
    expect(after.articleId).toBe(before.articleId);
    const [one, other] = [await snapshotOf(before.snapshotId), await snapshotOf(after.snapshotId)];
    const comparison = await compareCopies(office.files, one, other);
    const changed = comparison?.text.filter(({ kind }) => kind !== 'same');
    expect(changed).toEqual([
      { kind: 'removed', text: '184' },
      { kind: 'added', text: '185' },
    ]);
    expect(await listCopies(db, castRegion, one.urlKey)).toHaveLength(2);
  });
});

describe('the chain', () => {
  const seal = (now: string) => inTransaction(db, (tx) => sealDay(tx, castRegion, new Date(now)));
  const verify = () =>
    verifyChain(db, castRegion, { checkFile: (snapshot) => checkStored(office.files, snapshot) });

  it('seals a day once, also in two processes, and leaves out nothing whatever its own time says', async () => {
    const sealed = await Promise.all([seal('2023-12-08T16:10:00Z'), seal('2023-12-08T16:10:01Z')]);
    expect(sealed.filter(Boolean)).toHaveLength(1);
    expect(await seal('2023-12-09T10:00:00Z')).toBeUndefined();
    await keep(handed(anyArticle(70), { capturedAt: new Date('2019-01-01T00:00:00Z') }));
    expect((await verify()).uncovered).toBe(1);
    expect((await seal('2023-12-09T16:10:00Z'))?.snapshotCount).toBe(1);
    expect(await verify()).toMatchObject({ days: 2, uncovered: 0, breaks: [] });
  });

  it('names the row that was changed afterwards', async () => {
    const { snapshotId } = await keep(handed(anyArticle(71)));
    await seal('2023-12-10T16:10:00Z');
    await db.updateTable('news_snapshots').set({ note: '改过' }).where('id', '=', snapshotId).execute();
    expect((await verify()).breaks).toEqual([
      { sealedOn: '2023-12-11', snapshotId, problem: '快照登记内容在封存后被改动过' },
    ]);
    await db
      .updateTable('news_snapshots')
      .set({ note: '王经办从报社拷回' })
      .where('id', '=', snapshotId)
      .execute();
    expect((await verify()).breaks).toEqual([]);
  });

  it('names the file that was changed or lost', async () => {
    const { snapshotId } = await keep(handed(anyArticle(72)));
    await seal('2023-12-11T16:10:00Z');
    const { warc } = await snapshotOf(snapshotId);
    const bytes = await office.files.bytes(warc.key);
    const other = (await snapshotOf((await keep(handed(anyArticle(73)))).snapshotId)).warc;
    await office.files.put(warc.key, await office.files.bytes(other.key));
    expect((await verify()).breaks).toMatchObject([{ snapshotId }]);
    await office.files.remove(warc.key);
    expect((await verify()).breaks).toMatchObject([
      { snapshotId, problem: '快照文件不见了，或者已经损坏打不开' },
    ]);
    await office.files.put(warc.key, bytes);
    expect((await verify()).breaks).toEqual([]);
  });

  it('names a missing link', async () => {
    const day = await db
      .selectFrom('news_chain_days')
      .selectAll()
      .orderBy('sequence')
      .executeTakeFirstOrThrow();
    const links = await db
      .deleteFrom('news_chain_links')
      .where('day_id', '=', day.id)
      .where('place', '=', 1)
      .returningAll()
      .execute();
    expect((await verify()).breaks[0]?.problem).toBe('前面缺少当日第 1 份快照');
    await db.insertInto('news_chain_links').values(links).execute();
  });
});

describe('all copies', () => {
  it('are read again from their bytes, and exported as one file', async () => {
    await db.updateTable('news_articles').set({ title: '旧规则读错的标题' }).execute();
    const report = await reindexNews(office, office.act(), () => {});
    expect(report.broken).toBe(0);
    expect(report.read).toBeGreaterThan(5);
    const wrong = await db
      .selectFrom('news_articles')
      .select('id')
      .where('title', '=', '旧规则读错的标题')
      .execute();
    expect(wrong).toEqual([]);
    let size = 0;
    const write = async (bytes: Uint8Array) => {
      size += bytes.length;
    };
    const sink = { filename: 'all.warc.gz', write };
    const exported = await exportNews(office, castRegion, { sink, onProgress: () => {} });
    expect(exported).toMatchObject({ bytes: size, missing: [] });
    expect(exported.cdxj.trim().split('\n').length).toBeGreaterThan(5);
  });

  it('lose the files whose transaction never committed, and no others', async () => {
    const days = 3 * 86_400_000;
    const ghost = `news/${castRegion}/2023-11-02/${'0'.repeat(64)}.warc.gz`;
    await office.files.put(ghost, Buffer.from('x'));
    const now = new Date(new Date('2023-11-02T04:00:00Z').getTime() + days);
    // One more is left by the worker above who brought the same bytes a moment later.
    expect(await sweepSnapshots({ db, files: office.files, now }, castRegion)).toBe(2);
    expect(
      (await verifyChain(db, castRegion, { checkFile: (one) => checkStored(office.files, one) })).breaks,
    ).toEqual([]);
  });
});
