import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/platform/id.ts';
import { anyArticle, newsSite } from '../../test/news-site.ts';
import { type RunningProgram, runProgram, startProgram, temporaryFolder } from '../harness/program.ts';
import { openProgramDatabase } from '../harness/program-database.ts';

const PAGES = 12;
const IMPACT = '每小时看一次栏目页，没有影响';
const { folder, remove } = await temporaryFolder();
const links = Array.from(
  { length: PAGES },
  (_, n) => `<a href="/2023/12/${n}.html">县总工会第${n}次会议召开</a>`,
);
const site = await newsSite({
  '/': links.join(''),
  '/robots.txt': { type: 'text/plain', body: 'User-agent: *\nDisallow: /closed/' },
  '/closed/1.html': anyArticle(90),
  '/one.html': anyArticle(91),
  '/picture': { type: 'image/png', body: 'PNG' },
  ...Object.fromEntries(Array.from({ length: PAGES }, (_, n) => [`/2023/12/${n}.html`, anyArticle(n)])),
});
let program: RunningProgram;
let database: pg.Pool;
beforeAll(async () => {
  const environment = { WENLAN_DEMO: 'off', WENLAN_WORKER: 'off' };
  program = await startProgram({ dataDir: folder, environment });
  database = await openProgramDatabase(folder);
  await database.query(
    `INSERT INTO parameter_values (region_code, id, key, value, valid_from, source, created_by_name, created_at)
     VALUES ('469024', $1, 'news.crawl-delay-seconds', '0.05', '2020-01-01', 'test', 'test', now())`,
    [newId()],
  );
});
afterAll(async () => {
  await database.end();
  await program.stop();
  await remove();
});

function start(...args: string[]) {
  const environment = { WENLAN_DATA_DIR: folder, WENLAN_NEWS_ALLOW_LOOPBACK: 'on', LOG_LEVEL: 'warn' };
  return runProgram(['news', ...args], environment);
}

/** Runs to its end; what the person at the keyboard sees. */
async function run(...args: string[]) {
  const command = start(...args);
  const code = await command.ended;
  expect(command.output()).not.toMatch(/\n\s+at /);
  return { code, said: command.output() };
}

async function count(table: 'news_sources' | 'news_snapshots' | 'news_articles'): Promise<number> {
  const { rows } = await database.query<{ count: string }>(`SELECT count(*)::text FROM ${table}`);
  return Number(rows[0]?.count);
}

describe('wenlan news add', () => {
  it.each([
    ['a word', ['not-an-address', '--impact', IMPACT], '网址不能用'],
    ['another scheme', ['file:///etc/passwd', '--impact', IMPACT], '网址不能用'],
    ['an inner address', ['http://169.254.169.254/latest/', '--impact', IMPACT], '内部网络'],
    ['no impact note', ['http://news.example/'], '--impact'],
    ['an unknown kind', ['http://news.example/', '--impact', IMPACT, '--kind', 'telex'], 'page-list、feed'],
  ])('ends with 1 and a sentence for %s, and registers nothing', async (_what, args, sentence) => {
    const { code, said } = await run('add', ...args);
    expect([code, said]).toEqual([1, expect.stringContaining(sentence)]);
    expect(await count('news_sources')).toBe(0);
  });

  it('registers a source once, and says so', async () => {
    const first = await run('add', `${site.origin}/`, '--impact', IMPACT, '--name', '临高新闻网');
    expect([first.code, first.said]).toEqual([0, expect.stringMatching(/已登记来源.*: [\w-]{36}\n$/)]);
    const again = await run('add', `${site.origin}/`, '--impact', IMPACT);
    expect([again.code, again.said]).toEqual([1, expect.stringContaining('已经登记为来源')]);
    expect(await count('news_sources')).toBe(1);
  });
});

describe('wenlan news capture', () => {
  it.each([
    ['a word', ['not-an-address'], '网址不能用'],
    ['an inner address', ['http://10.0.0.1/'], '内部网络'],
    ['a name that nobody has', ['http://nobody.invalid/'], '域名解析失败'],
    ['a server that does not answer', ['http://127.0.0.1:9/'], '连不上网站'],
    ['a page that is not there', [`${site.origin}/nothing.html`], '404'],
    ['what is no page', [`${site.origin}/picture`], '这不是网页'],
    ['what robots.txt forbids', [`${site.origin}/closed/1.html`], 'robots.txt 不允许'],
  ])('ends with 1 and a sentence for %s, and keeps nothing', async (_what, args, sentence) => {
    const { code, said } = await run('capture', ...args);
    expect([code, said]).toEqual([1, expect.stringContaining(sentence)]);
    expect(await count('news_snapshots')).toBe(0);
  });

  it('keeps a page with its hash, and the same page once', async () => {
    const first = await run('capture', `${site.origin}/one.html`);
    expect(first.code).toBe(0);
    expect(first.said).toMatch(
      /已保存.*临高县总工会第91次推进会召开\n {2}快照 .*\n {2}SHA-256 [0-9a-f]{64}\n/,
    );
    const again = await run('capture', `${site.origin}/one.html`);
    expect([again.code, again.said]).toEqual([0, expect.stringContaining('同样内容已有')]);
    const forced = await run('capture', `${site.origin}/closed/1.html`, '--reason', '法院要求取证');
    expect(forced.code).toBe(0);
    expect([await count('news_snapshots'), await count('news_articles')]).toEqual([2, 2]);
  });
});

describe('the long commands', () => {
  it('crawl shows how far it is and what it came to', async () => {
    const { code, said } = await run('crawl', '--minutes', '2');
    expect(code).toBe(0);
    expect(said).toContain('已访问 1\n');
    expect(said).toContain(`已存快照 ${PAGES}\n`);
    expect(await count('news_articles')).toBe(PAGES + 2);
    expect((await run('crawl', '--minutes', '-1')).code).toBe(1);
  });

  it('reindex that is killed midway is run again and reads every article, none twice', async () => {
    await database.query(`UPDATE news_articles SET body_text = 'old'`);
    const before = await count('news_articles');
    const half = Math.floor(before / 2);
    // A pipe that nobody writes to: whoever reads this file waits for ever.
    const file = await fileOf(half);
    await rename(file, `${file}.aside`);
    await promisify(execFile)('mkfifo', ['-m', '644', file]);
    const first = start('reindex');
    try {
      await untilOld(before - half);
    } finally {
      await first.kill();
      await rename(`${file}.aside`, file);
    }
    expect(await old()).toBe(before - half);

    const { code, said } = await run('reindex');
    expect(code).toBe(0);
    expect(said).toContain(`已重读 ${before} / ${before} (100%)`);
    expect(said).toContain(`${before} 篇，读不出 (unreadable) 0 篇`);
    expect([await old(), await count('news_articles')]).toEqual([0, before]);
  });

  it('export writes the file once and does not write over it; verify finds all whole', async () => {
    const file = path.join(folder, 'all.warc.gz');
    const first = await run('export', '--warc', file);
    expect([first.code, first.said]).toEqual([
      0,
      expect.stringContaining(`已导出 (exported) ${PAGES + 2} 份`),
    ]);
    expect(existsSync(path.join(folder, 'all.cdxj'))).toBe(true);
    expect((await run('export', '--warc', file)).code).toBe(73);
    expect((await run('verify')).said).toContain('全部相符');
  });
});

async function old(): Promise<number> {
  const { rows } = await database.query<{ count: string }>(
    `SELECT count(*)::text FROM news_articles WHERE body_text = 'old'`,
  );
  return Number(rows[0]?.count);
}

async function untilOld(wanted: number): Promise<void> {
  for (const deadline = Date.now() + 30_000; (await old()) > wanted; await wait(20)) {
    if (Date.now() > deadline) throw new Error(`${await old()} articles not read again`);
  }
}

/** File of a snapshot, counted from the oldest. */
async function fileOf(place: number): Promise<string> {
  const { rows } = await database.query<{ warc_key: string }>(
    `SELECT warc_key FROM news_snapshots ORDER BY id OFFSET ${place} LIMIT 1`,
  );
  return path.join(folder, 'files', rows[0]?.warc_key ?? '');
}
