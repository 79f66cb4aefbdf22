import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visitor, widths } from './harness/browser.ts';
import { follow, looks } from './harness/looks.ts';
import { type MailServer, mailServer } from './harness/mail-server.ts';
import { pressSite, readRealPages, readSeedArticle } from './harness/press-site.ts';
import { type RunningProgram, startProgram, temporaryFolder } from './harness/program.ts';
import { openProgramDatabase } from './harness/program-database.ts';
import { PressClerk } from './people/press-clerk.ts';

const REGION = '469024';
const { folder, remove } = await temporaryFolder();
const [real, seed] = await Promise.all([readRealPages(3), readSeedArticle()]);
const site = await pressSite(real);
let program: RunningProgram;
let browser: Browser;
let mails: MailServer;
let database: pg.Pool;
beforeAll(async () => {
  mails = await mailServer();
  [program, browser] = await Promise.all([
    startProgram({
      dataDir: folder,
      environment: {
        WENLAN_NEWS_ALLOW_LOOPBACK: 'on',
        SMTP_URL: mails.url,
        SMTP_FROM: '文澜工会 <union@wenlan.example>',
      },
    }),
    openBrowser(),
  ]);
  database = await openProgramDatabase(folder);
});
afterAll(async () => {
  await database.end();
  await browser.close();
  await program.stop();
  await mails.close();
  await remove();
});

describe('a press clerk follows a site', () => {
  it('from the source to the article, the mail and the checked numbers', async () => {
    const page = await open({ width: widths.desk, scripts: true });
    await new PressClerk(page).signIn('culture-clerk');
    await subscribeByMail(page);
    await addSource(page);
    await crawled(page, '三件新鲜事');
    await follow(page.locator('table a', { hasText: '三件新鲜事' }));
    const article = await mainText(page);
    for (const said of ['海边时报', site.printed, '184名', 'SHA-256', 'SM3'])
      expect(article, said).toContain(said);
    expect(article).not.toContain('location=');
    const mail = await mails.find(
      'press@example.org',
      (text) => text.includes('三件新鲜事'),
      () => start('news.deliver'),
    );
    expect(mail.text).toContain(site.origin);

    await crawled(page, '夜校开课');
    await crawled(page, '一支班组的十年');
    await follow(page.locator('table a', { hasText: '一支班组的十年' }));
    expect(await mainText(page)).toContain('先把人教会');
    expect(site.paths()).not.toContain('/private/20231117-6.html');
    expect(site.paths()).not.toContain('/stolen');
    expect(site.mostAtOnce()).toBe(1);
    await page.goto('/console/news/claims?q=309.63');
    await looks(page);
    expect(await mainText(page)).toContain('309.63万元');
    await page.context().close();
  });

  it.skipIf(seed === undefined)(
    'the article that asked for all this, handed in as a file, is marked 来源不完整 (skipped without its folder)',
    async () => {
      const page = await open({ width: widths.phone, scripts: false });
      await new PressClerk(page).signIn('culture-clerk');
      await page.goto('/console/news/snapshots/new');
      await page.getByLabel('从哪里来').fill('资讯快照站的网页，另存为文本');
      await page
        .getByLabel('网页文件')
        .setInputFiles({ name: 'article.txt', mimeType: 'text/plain', buffer: seed ?? Buffer.alloc(0) });
      await follow(page.getByRole('button', { name: '保存', exact: false }).last());
      expect(await mainText(page)).toContain('来源不完整');
      await page.goto('/console/news?q=产业工人&copies=1&incomplete=1');
      await follow(page.locator('table a', { hasText: '唱响' }).first());
      const text = await mainText(page);
      for (const said of ['来源不完整', '2023-12-07 11:01:00', '南海网', '184名', '309.63万元'])
        expect(text, said).toContain(said);
      await page.context().close();
    },
  );

  it.skipIf(real.length === 0)('real pages are read, too (skipped without the public sets)', async () => {
    const page = await open({ width: widths.phone, scripts: true });
    await new PressClerk(page).signIn('culture-clerk');
    for (const [index] of real.entries()) {
      await page.goto('/console/news/snapshots/new');
      await page.getByLabel('网址', { exact: false }).first().fill(`${site.origin}/real/${index}.html`);
      await follow(page.getByRole('button', { name: '抓取并保存' }));
      expect(page.url()).toMatch(/snapshots\/[0-9a-f-]{36}/);
    }
    await page.context().close();
  });
});

async function subscribeByMail(page: Page): Promise<void> {
  await page.goto('/console/news/subscriptions');
  await page.getByLabel(/邮箱/).fill('press@example.org');
  await follow(page.getByRole('button', { name: '发送确认邮件' }));
  const asked = await mails.find('press@example.org', (text) => text.includes('/news/mail/'));
  await page.goto(new URL(/https?:\/\/\S+/.exec(asked.text)?.[0] ?? '', program.origin).pathname);
  await follow(page.getByRole('button', { name: '确认接收' }));
  await page.goto('/console/news/subscriptions/new?q=追回');
  await page.getByLabel('名称').fill('追回欠薪的报道');
  await page.getByLabel('有了就发').check();
  await follow(page.getByRole('button', { name: '保存订阅' }));
}

async function addSource(page: Page): Promise<void> {
  await page.goto('/console/news/sources/new');
  await page.getByLabel('来源名称').fill('海边时报');
  await page.getByLabel('种类').selectOption('page-list');
  await page.getByLabel('网址').first().fill(`${site.origin}/list.html`);
  await page.getByLabel('多久看一次（分钟）').fill('60');
  await page.getByLabel('每天最多访问次数').fill('100');
  await page.getByLabel('影响评估').fill('测试网站，间隔一秒以上，每天不超过一百次。');
  await follow(page.getByRole('button', { name: '先试抓一次' }));
  expect(await mainText(page)).toContain('三件新鲜事');
  await follow(page.getByRole('button', { name: '保存', exact: true }));
}

/** Asks for the job that the clock would start, until the register shows the article. */
async function crawled(page: Page, title: string): Promise<void> {
  for (const deadline = Date.now() + 90_000; ; await wait(1_000)) {
    await start('news.crawl');
    await page.goto(`/console/news?copies=1&q=${encodeURIComponent(title)}`);
    if ((await page.locator('table a', { hasText: title }).count()) > 0) return;
    if (Date.now() > deadline) throw new Error(`no article ${title}: ${site.paths().join(' ')}`);
  }
}

async function start(job: string): Promise<void> {
  await database.query(`SELECT graphile_worker.add_job($1::text, $2::json, job_key => $1::text)`, [
    job,
    JSON.stringify({ region: REGION }),
  ]);
}

async function open(options: { width: number; scripts: boolean }): Promise<Page> {
  const { page } = await visitor(browser, { origin: program.origin, ...options });
  page.setDefaultTimeout(20_000);
  return page;
}

async function mainText(page: Page): Promise<string> {
  return (await page.locator('main').textContent()) ?? '';
}
