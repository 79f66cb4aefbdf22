import { describe, expect, it } from 'vitest';
import { captureOffice, castSource } from '../../../../../test/capture-cast.ts';
import { testDatabase } from '../../../../../test/database.ts';
import { type Answer, anyArticle, type NewsSite, newsSite } from '../../../../../test/news-site.ts';
import { readRecords } from '../warc/read-snapshot.ts';
import { crawlFrontier } from './crawl-frontier.ts';
import { discoverSources } from './discover-sources.ts';

const { db } = await testDatabase();
const clock = { ahead: 0 };
const office = await captureOffice(db, { clock: () => new Date(Date.now() + clock.ahead) });

const crawl = () => crawlFrontier(office, { lanes: 3, ms: 25_000 });
const to = (url: string): Answer => ({ status: 302, headers: { location: url }, body: 'over there' });

/** A page of `a` that leads to `b`, followed as a source of its own. */
async function follow(a: NewsSite, path = '/a.html') {
  const id = await castSource(office, { url: `${a.origin}${path}`, kind: 'single' });
  await discoverSources(office);
  await crawl();
  return id;
}

function addressOf(sourceId: string) {
  return db
    .selectFrom('news_addresses')
    .select(['url', 'host', 'status', 'outcome', 'detail', 'hop_url', 'attempt_count', 'due_at'])
    .where('source_id', '=', sourceId)
    .executeTakeFirstOrThrow();
}

function copiesOf(sourceId: string) {
  return db
    .selectFrom('news_snapshots')
    .select(['url', 'final_url', 'redirects', 'warc_key'])
    .where('source_id', '=', sourceId)
    .execute();
}

describe('a page that leads to another host', () => {
  it('is asked in that host’s own turn, after its robots.txt, and kept once with the whole way', async () => {
    const b = await newsSite({ '/b.html': anyArticle(20) });
    const a = await newsSite({ '/a.html': to(`${b.origin}/b.html`) });
    const id = await follow(a);

    expect(b.seen.map(({ path }) => path)).toEqual(['/robots.txt', '/b.html']);
    expect(a.paths()).toEqual(['/a.html']);
    expect(b.mostAtOnce()).toBe(1);
    expect(b.shortestPause()).toBeGreaterThanOrEqual(19);
    expect(await copiesOf(id)).toMatchObject([
      { url: `${a.origin}/a.html`, final_url: `${b.origin}/b.html`, redirects: [`${a.origin}/a.html`] },
    ]);
    expect(await addressOf(id)).toMatchObject({ host: a.host, status: 'kept', hop_url: null });

    clock.ahead += 2 * 3_600_000;
    await discoverSources(office);
    await crawl();
    expect(a.paths()).toEqual(['/a.html', '/a.html']);
    expect(b.paths()).toEqual(['/b.html', '/b.html']);
    expect(await copiesOf(id)).toHaveLength(1);
  });

  it('keeps the answer of every hop as evidence', async () => {
    const b = await newsSite({ '/b.html': anyArticle(21) });
    const a = await newsSite({ '/a.html': to(`${b.origin}/b.html`) });
    const [copy] = await copiesOf(await follow(a));
    const records = await readRecords(await office.files.bytes(copy?.warc_key ?? ''));
    const answers = records.filter(({ type }) => type === 'response');
    expect(answers.map(({ url }) => url)).toEqual([`${a.origin}/a.html`, `${b.origin}/b.html`]);
  });

  it('is not asked there where the other robots.txt forbids it, and the register says whose', async () => {
    const b = await newsSite({
      '/robots.txt': { type: 'text/plain', body: 'User-agent: *\nDisallow: /' },
      '/b.html': anyArticle(22),
    });
    const a = await newsSite({ '/a.html': to(`${b.origin}/b.html`) });
    const row = await addressOf(await follow(a));
    expect(b.paths()).toEqual([]);
    expect(row).toMatchObject({ status: 'refused', outcome: 'robots', host: a.host });
    expect(row.detail).toContain(b.host);
  });

  it('is not asked either where a redirect on the same host leads behind its robots.txt', async () => {
    const a = await newsSite({
      '/robots.txt': { type: 'text/plain', body: 'User-agent: *\nDisallow: /inner/' },
      '/a.html': to('/inner/a.html'),
      '/inner/a.html': anyArticle(23),
    });
    expect(await addressOf(await follow(a))).toMatchObject({ status: 'refused', outcome: 'robots' });
    expect(a.paths()).toEqual(['/a.html']);
  });

  it('waits as long as the other host says, and then goes on there without asking the first again', async () => {
    const b = await newsSite({ '/b.html': { status: 503, headers: { 'retry-after': '7200' } } });
    const a = await newsSite({ '/a.html': to(`${b.origin}/b.html`) });
    const id = await follow(a);
    const row = await addressOf(id);
    expect(row).toMatchObject({ status: 'waiting', outcome: 'busy', host: b.host });
    expect((row.due_at?.getTime() ?? 0) - office.clock().getTime()).toBeGreaterThan(7_100_000);
    b.pages.set('/b.html', anyArticle(24));
    clock.ahead += 3 * 3_600_000;
    await crawl();
    expect(a.paths()).toEqual(['/a.html']);
    expect(b.paths()).toEqual(['/b.html', '/b.html']);
    expect(await copiesOf(id)).toHaveLength(1);
  });

  it('keeps the pause that the other robots.txt asks for', async () => {
    const b = await newsSite({
      '/robots.txt': { type: 'text/plain', body: 'User-agent: *\nCrawl-delay: 1' },
      '/b.html': anyArticle(25),
    });
    const a = await newsSite({ '/a.html': to(`${b.origin}/b.html`) });
    await follow(a);
    expect(b.paths()).toEqual(['/b.html']);
    expect(b.shortestPause()).toBeGreaterThanOrEqual(990);
  });

  it('ends where two hosts send us to and fro, on the same pages or on ever new ones', async () => {
    const a = await newsSite({});
    const b = await newsSite({ '/b.html': to(`${a.origin}/a.html`) });
    a.pages.set('/a.html', to(`${b.origin}/b.html`));
    expect(await addressOf(await follow(a))).toMatchObject({ status: 'given-up', outcome: 'unfit' });
    expect(a.paths().length + b.paths().length).toBe(2);

    for (let n = 0; n < 20; n += 1) {
      a.pages.set(`/${n}`, to(`${b.origin}/${n}`));
      b.pages.set(`/${n}`, to(`${a.origin}/${n + 1}`));
    }
    expect(await addressOf(await follow(a, '/0'))).toMatchObject({ status: 'given-up', outcome: 'unfit' });
    expect(a.paths().length + b.paths().length).toBe(2 + 6);
  });

  it('leads a list to where it has moved, and its links with it', async () => {
    const b = await newsSite({
      '/news/': '<a href="/2023/12/1.html">县总工会第1次会议在县城召开</a>',
      '/2023/12/1.html': anyArticle(26),
    });
    const a = await newsSite({ '/': to(`${b.origin}/news/`) });
    const id = await castSource(office, { url: `${a.origin}/` });
    await discoverSources(office);
    await crawl();
    expect(b.paths()).toEqual(['/news/', '/2023/12/1.html']);
    expect(await copiesOf(id)).toHaveLength(1);
  });

  it('never leads to an inner address, not even for its robots.txt', async () => {
    const a = await newsSite({ '/a.html': to('http://192.168.7.7/b.html') });
    const row = await addressOf(await follow(a));
    expect(row).toMatchObject({ status: 'given-up', outcome: 'unfit' });
    const hosts = await db
      .selectFrom('news_hosts')
      .select('host')
      .where('host', '=', '192.168.7.7')
      .execute();
    expect(hosts).toEqual([]);
  });
});

describe('a robots.txt that lies elsewhere', () => {
  it('is read at the other host in that host’s own turn', async () => {
    const b = await newsSite({ '/robots.txt': { type: 'text/plain', body: 'User-agent: *\nDisallow: /a' } });
    const a = await newsSite({ '/robots.txt': to(`${b.origin}/robots.txt`), '/a.html': anyArticle(27) });
    expect(await addressOf(await follow(a))).toMatchObject({ status: 'refused' });
    expect(a.paths()).toEqual([]);
    const [host] = await db.selectFrom('news_hosts').selectAll().where('host', '=', b.host).execute();
    expect(host).toMatchObject({ lease_id: null, delay_ms: 20 });
  });

  it('is none where it leads to some page, which is not asked', async () => {
    const b = await newsSite({ '/login': 'who are you?' });
    const a = await newsSite({ '/robots.txt': to(`${b.origin}/login`), '/a.html': anyArticle(28) });
    expect(await addressOf(await follow(a))).toMatchObject({ status: 'kept' });
    expect(b.seen).toEqual([]);
  });
});
