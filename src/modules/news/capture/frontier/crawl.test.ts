import { beforeEach, expect, it } from 'vitest';
import { captureOffice, castSource } from '../../../../../test/capture-cast.ts';
import { testDatabase } from '../../../../../test/database.ts';
import { anyArticle, newsSite } from '../../../../../test/news-site.ts';
import { crawlFrontier } from './crawl-frontier.ts';
import { discoverSources } from './discover-sources.ts';

const { db } = await testDatabase();
const office = await captureOffice(db);
const links = Array.from(
  { length: 5 },
  (_, n) => `<a href="/2023/12/${n}.html">县总工会第${n}次会议召开</a>`,
);
const site = await newsSite({
  '/robots.txt': { type: 'text/plain', body: 'User-agent: *\nDisallow: /2023/12/4' },
  '/': `<html><body>${links.join('')}</body></html>`,
  ...Object.fromEntries([0, 1, 2, 3, 4].map((n) => [`/2023/12/${n}.html`, anyArticle(n)])),
});

const crawl = () => crawlFrontier(office, { lanes: 3, ms: 25_000 });

beforeEach(async () => {
  for (const table of [
    'news_snapshot_parts',
    'news_addresses',
    'news_hosts',
    'news_source_crawls',
  ] as const) {
    await db.deleteFrom(table).execute();
  }
});

it('a list leads to articles, each captured once, politely, and what robots.txt forbids is not asked', async () => {
  await castSource(office, { url: `${site.origin}/` });
  expect(await discoverSources(office)).toBe(1);
  await crawl();

  expect(site.seen[0]?.path).toBe('/robots.txt');
  expect(site.paths()).toEqual([
    '/',
    '/2023/12/0.html',
    '/2023/12/1.html',
    '/2023/12/2.html',
    '/2023/12/3.html',
  ]);
  expect(site.mostAtOnce()).toBe(1);
  expect(site.shortestPause()).toBeGreaterThanOrEqual(20);
  const rows = await db
    .selectFrom('news_addresses')
    .select(['url', 'status', 'outcome'])
    .orderBy('url')
    .execute();
  expect(rows.map(({ status, outcome }) => `${status} ${outcome}`)).toEqual([
    'kept listed',
    ...Array.from({ length: 4 }, () => 'kept captured'),
    'refused robots',
  ]);
  const articles = await db
    .selectFrom('news_articles')
    .select(['title', 'source_name'])
    .orderBy('title')
    .execute();
  expect(articles).toHaveLength(4);
  expect(articles[0]).toEqual({ title: '临高县总工会第0次推进会召开', source_name: '南海网' });
});
