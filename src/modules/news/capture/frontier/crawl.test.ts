import { describe, expect, it } from 'vitest';
import { captureOffice, castSource } from '../../../../../test/capture-cast.ts';
import { castRegion } from '../../../../../test/cast.ts';
import { testDatabase } from '../../../../../test/database.ts';
import { anyArticle, newsSite } from '../../../../../test/news-site.ts';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import type { CaptureOffice } from '../capture-office.ts';
import { switchSource } from '../sources/switch-source.ts';
import { crawlFrontier } from './crawl-frontier.ts';
import { discoverSources } from './discover-sources.ts';

const { db } = await testDatabase();
const clock = { ahead: 0 };
const office = await captureOffice(db, { clock: () => new Date(Date.now() + clock.ahead) });

const DAY_MS = 86_400_000;
/** Ends by itself as soon as nothing is due. */
const crawl = (by: CaptureOffice = office) => crawlFrontier(by, { lanes: 3, ms: 25_000 });
const link = (n: number) => `<a href="/2023/12/${n}.html">县总工会第${n}次会议召开</a>`;
const list = (count: number) => Array.from({ length: count }, (_, n) => link(n)).join('');

function standing(host: string) {
  return db
    .selectFrom('news_addresses')
    .select(['url', 'status', 'outcome', 'attempt_count', 'due_at', 'http_status'])
    .where('host', '=', host)
    .orderBy('url')
    .execute();
}

async function countArticles(host: string) {
  const rows = await db
    .selectFrom('news_articles')
    .select('title')
    .where('url', 'like', `%${host}%`)
    .execute();
  return rows.length;
}

describe('the crawl', () => {
  it('follows a list politely, captures each article once, and does not ask what robots.txt forbids', async () => {
    const site = await newsSite({
      '/robots.txt': { type: 'text/plain', body: 'User-agent: *\nDisallow: /2023/12/2' },
      '/': list(3),
      '/2023/12/0.html': anyArticle(0),
      '/2023/12/1.html': anyArticle(1),
    });
    await castSource(office, { url: `${site.origin}/` });
    expect(await discoverSources(office)).toBe(1);
    expect(await discoverSources(office)).toBe(0);
    await crawl();

    expect(site.seen[0]?.path).toBe('/robots.txt');
    expect(site.paths()).toEqual(['/', '/2023/12/0.html', '/2023/12/1.html']);
    expect(site.mostAtOnce()).toBe(1);
    expect(site.shortestPause()).toBeGreaterThanOrEqual(19);
    const rows = await standing(site.host);
    expect(rows.map(({ status, outcome }) => `${status} ${outcome}`)).toEqual([
      'kept listed',
      'kept captured',
      'kept captured',
      'refused robots',
    ]);
    expect(await countArticles(site.host)).toBe(2);
  });

  it('asks with the validators of the last answer and keeps nothing new for a 304', async () => {
    const site = await newsSite({
      '/page.html': (request) =>
        request.headers['if-none-match'] === '"v1"'
          ? { status: 304 }
          : { body: anyArticle(7), headers: { etag: '"v1"' } },
    });
    await castSource(office, { url: `${site.origin}/page.html`, kind: 'single' });
    await discoverSources(office);
    await crawl();
    clock.ahead += 2 * 3_600_000;
    await discoverSources(office);
    await crawl();

    expect(site.paths()).toHaveLength(2);
    const copies = await db
      .selectFrom('news_snapshots')
      .select(['captured_at', 'last_seen_at'])
      .where('url', 'like', `%${site.host}%`)
      .execute();
    expect(copies).toHaveLength(1);
    expect(copies[0]?.last_seen_at.getTime()).toBeGreaterThan(copies[0]?.captured_at.getTime() ?? 0);
  });

  it('waits as long as Retry-After says, and keeps the copy it has', async () => {
    const site = await newsSite({ '/page.html': anyArticle(8) });
    await castSource(office, { url: `${site.origin}/page.html`, kind: 'single' });
    await discoverSources(office);
    await crawl();
    site.pages.set('/page.html', { status: 503, headers: { 'retry-after': '7200' } });
    clock.ahead += 2 * 3_600_000;
    await discoverSources(office);
    await crawl();
    const [row] = await standing(site.host);
    expect(row).toMatchObject({ status: 'waiting', outcome: 'busy', http_status: 503 });
    expect((row?.due_at?.getTime() ?? 0) - office.clock().getTime()).toBeGreaterThan(7_100_000);
    expect(await countArticles(site.host)).toBe(1);
  });

  it('gives a missing page up after the third attempt, each further off than the one before', async () => {
    const site = await newsSite({ '/': link(404) });
    await castSource(office, { url: `${site.origin}/` });
    await discoverSources(office);
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      await crawl();
      clock.ahead += DAY_MS / 12;
    }
    expect(site.paths().filter((path) => path.includes('404'))).toHaveLength(3);
    const rows = await standing(site.host);
    expect(rows.find(({ url }) => url.includes('404'))?.status).toBe('gone');
  });

  it('spends no more than the budget of a day and goes on the next', async () => {
    const site = await newsSite({
      '/': list(5),
      ...Object.fromEntries([0, 1, 2, 3, 4].map((n) => [`/2023/12/${n}.html`, anyArticle(n)])),
    });
    await castSource(office, { url: `${site.origin}/`, dailyBudget: 3, intervalMinutes: 43_200 });
    await discoverSources(office);
    await crawl();
    expect(site.paths().length).toBeLessThanOrEqual(3);
    for (let day = 0; day < 6; day += 1) {
      clock.ahead += DAY_MS;
      await crawl();
    }
    expect(site.paths()).toHaveLength(6);
    expect(await countArticles(site.host)).toBe(5);
  });

  it('leaves a paused source alone and goes on where it stood', async () => {
    const site = await newsSite({ '/': link(1), '/2023/12/1.html': anyArticle(1) });
    const id = await castSource(office, { url: `${site.origin}/` });
    await discoverSources(office);
    await inTransaction(db, (tx) => switchSource(tx, office.act(), { id, to: 'pause' }));
    await crawl();
    expect(site.seen).toEqual([]);
    await inTransaction(db, (tx) => switchSource(tx, office.act(), { id, to: 'resume' }));
    await discoverSources(office);
    await crawl();
    expect(site.paths()).toEqual(['/', '/2023/12/1.html']);
  });

  it('joins an article that is printed over two pages, and asks for them with the pause between', async () => {
    const page = (n: number) =>
      anyArticle(n).replace(
        '<div class="foot">',
        '<p><a href="/2023/12/9.html">1</a> <a href="/2023/12/9_2.html">2</a> <a href="/2023/12/9_2.html">下一页</a></p><div class="foot">',
      );
    const site = await newsSite({
      '/': link(9),
      '/2023/12/9.html': page(9),
      '/2023/12/9_2.html': anyArticle(92),
    });
    await castSource(office, { url: `${site.origin}/` });
    await discoverSources(office);
    await crawl();
    expect(site.paths()).toEqual(['/', '/2023/12/9.html', '/2023/12/9_2.html']);
    expect(site.shortestPause()).toBeGreaterThanOrEqual(19);
    const articles = await db
      .selectFrom('news_articles')
      .select(['title', 'body_text'])
      .where('url', 'like', `%${site.host}%`)
      .execute();
    expect(articles).toHaveLength(1);
    expect(articles[0]?.body_text).toContain('第92组的职工代表');
  });

  it('says in a source’s health that a site does not answer, and since when', async () => {
    const site = await newsSite({});
    await site.stop();
    const id = await castSource(office, { url: `${site.origin}/` });
    await discoverSources(office);
    for (let turn = 0; turn < 3; turn += 1) {
      await crawl();
      clock.ahead += DAY_MS;
    }
    const [row] = await standing(site.host);
    // robots.txt cannot be read, so that the list itself is not even asked for: nothing may be crawled for now.
    expect(row).toMatchObject({ status: 'waiting', attempt_count: 0 });
    const health = await db
      .selectFrom('news_source_crawls')
      .select(['outcome', 'failing_since'])
      .where('region_code', '=', castRegion)
      .where('source_id', '=', id)
      .executeTakeFirst();
    expect(health?.outcome).toBe('unreachable');
    expect(health?.failing_since).not.toBeNull();
  });
});

describe('many workers', () => {
  it('share a frontier: every page once, one connection a host, pauses kept', async () => {
    const sites = await Promise.all(
      [1, 2, 3].map(() =>
        newsSite({
          '/': { body: list(6), after: 10 },
          ...Object.fromEntries(
            Array.from({ length: 6 }, (_, n) => [`/2023/12/${n}.html`, { body: anyArticle(n), after: 10 }]),
          ),
        }),
      ),
    );
    for (const site of sites) await castSource(office, { url: `${site.origin}/` });
    await Promise.all([discoverSources(office), discoverSources(office)]);
    await Promise.all([crawl(), crawl(), crawl()]);
    for (const site of sites) {
      expect([...site.paths()].sort()).toEqual([
        '/',
        ...Array.from({ length: 6 }, (_, n) => `/2023/12/${n}.html`),
      ]);
      expect(site.mostAtOnce()).toBe(1);
      expect(site.shortestPause()).toBeGreaterThanOrEqual(19);
      expect(await countArticles(site.host)).toBe(6);
    }
  });
});
