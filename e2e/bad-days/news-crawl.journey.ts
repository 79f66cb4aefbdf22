import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../src/platform/id.ts';
import { anyArticle, type NewsSite, newsSite } from '../../test/news-site.ts';
import { type RunningProgram, runProgram, startProgram, temporaryFolder } from '../harness/program.ts';
import { openProgramDatabase } from '../harness/program-database.ts';

const REGION = '469024';
const PAGES = 15;
const { folder, remove } = await temporaryFolder();
const sites = await Promise.all([pageSite(), pageSite()]);
let program: RunningProgram;
let database: pg.Pool;
beforeAll(async () => {
  program = await startProgram({
    dataDir: folder,
    environment: { WENLAN_DEMO: 'off', WENLAN_WORKER: 'off' },
  });
  database = await openProgramDatabase(folder);
  for (const site of sites) await registerSource(site);
});
afterAll(async () => {
  await database.end();
  await program.stop();
  await remove();
});

it('kill -9 of crawling processes loses no page and doubles none', async () => {
  const crawlers = [crawl(), crawl()];
  await untilAsked(6);
  await crawlers[0]?.kill();
  await untilAsked(14, endDeadLeases);
  await crawlers[1]?.kill();
  const before = await counted();
  expect(before.articles).toBeLessThan(2 * PAGES);

  // What the end of the leases would do in a few minutes.
  await database.query(`UPDATE news_hosts SET lease_until = now() WHERE lease_until IS NOT NULL`);
  await database.query(`UPDATE news_addresses SET due_at = now() WHERE status = 'waiting'`);
  const last = crawl();
  expect(await last.ended, last.output()).toBe(0);

  expect(await counted()).toEqual({ articles: 2 * PAGES, copies: 2 * PAGES, waiting: 0, half: 0 });
  for (const site of sites) expect(site.mostAtOnce()).toBe(1);
  const verified = runProgram(['news', 'verify'], environment());
  expect(await verified.ended, verified.output()).toBe(0);
});

function crawl() {
  return runProgram(['news', 'crawl', '--minutes', '2'], environment());
}

function environment(): Record<string, string> {
  return { WENLAN_DATA_DIR: folder, WENLAN_NEWS_ALLOW_LOOPBACK: 'on', LOG_LEVEL: 'warn' };
}

function pageSite(): Promise<NewsSite> {
  const links = Array.from(
    { length: PAGES },
    (_, n) => `<a href="/2023/12/${n}.html">县总工会第${n}次会议召开</a>`,
  );
  const pages = Array.from({ length: PAGES }, (_, n) => [
    `/2023/12/${n}.html`,
    { body: anyArticle(n), after: 30 },
  ]);
  return newsSite({ '/': links.join(''), ...Object.fromEntries(pages) });
}

async function registerSource({ host, origin }: NewsSite): Promise<void> {
  await database.query(
    `INSERT INTO news_sources (region_code, id, name, kind, url, host, status, interval_minutes, daily_budget,
       impact_note, creator_id, creator_name, created_at, updated_at)
     VALUES ($1, $2, $3, 'page-list', $4, $3, 'active', 43200, 1000, '断电测试用本机网站', 'test', 'test', now(), now())`,
    [REGION, newId(), host, `${origin}/`],
  );
  await database.query(
    `INSERT INTO news_source_crawls (region_code, source_id, next_at)
     SELECT region_code, id, now() FROM news_sources WHERE host = $1`,
    [host],
  );
  await database.query(
    `INSERT INTO parameter_values (region_code, id, key, value, valid_from, source, created_by_name, created_at)
     VALUES ($1, $2, 'news.crawl-delay-seconds', '0.05', '2020-01-01', 'test', 'test', now()) ON CONFLICT DO NOTHING`,
    [REGION, newId()],
  );
}

/**
 * The killed crawler may have had every host in hand, for two minutes; a living one gives a host back within a second.
 * What has been held for ten is ended here as time would end it.
 */
async function endDeadLeases(): Promise<void> {
  await database.query(
    `UPDATE news_hosts SET lease_until = now() WHERE lease_until < now() + interval '110 seconds'`,
  );
}

/** Waits until the sites were asked for so many articles. */
async function untilAsked(wanted: number, meanwhile?: () => Promise<void>): Promise<void> {
  const asked = () => sites.flatMap((site) => site.paths()).filter((path) => path.endsWith('.html')).length;
  for (const deadline = Date.now() + 60_000; asked() < wanted; await wait(20)) {
    await meanwhile?.();
    if (Date.now() > deadline) throw new Error(`${asked()} of ${wanted} pages asked for`);
  }
}

async function counted() {
  const { rows } = await database.query<Record<'articles' | 'copies' | 'waiting' | 'half', string>>(
    `SELECT (SELECT count(*) FROM news_articles)::text AS articles,
            (SELECT count(*) FROM news_snapshots)::text AS copies,
            (SELECT count(*) FROM news_addresses WHERE status = 'waiting')::text AS waiting,
            (SELECT count(*) FROM news_snapshots s WHERE NOT EXISTS (
               SELECT FROM news_articles a WHERE a.region_code = s.region_code AND a.snapshot_id = s.id))::text AS half`,
  );
  const [row] = rows;
  return Object.fromEntries(Object.entries(row ?? {}).map(([name, count]) => [name, Number(count)]));
}
