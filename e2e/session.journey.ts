import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, visitor, widths } from './harness/browser.ts';
import { follow } from './harness/looks.ts';
import { type RunningProgram, startProgram, temporaryFolder } from './harness/program.ts';
import { openProgramDatabase } from './harness/program-database.ts';
import { ClerkPages } from './people/clerk.ts';

const { folder, remove } = await temporaryFolder();
let program: RunningProgram;
let browser: Browser;
beforeAll(async () => {
  [program, browser] = await Promise.all([startProgram({ dataDir: folder }), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await program.stop();
  await remove();
});

it('what a clerk typed before the session ended is sent after signing in again', async () => {
  const { page } = await visitor(browser, { origin: program.origin, width: widths.desk, scripts: true });
  const clerk = new ClerkPages(page);
  await clerk.signIn('rights-clerk');
  await page.goto('/console/orgs/new');
  await page.getByLabel(/^单位名称/).fill('会话测试饭店');
  const database = await openProgramDatabase(folder);
  await database.query('DELETE FROM sessions');
  await database.end();

  await follow(page.getByRole('button', { name: '保存' }));
  expect(await page.locator('main').textContent()).toContain('您刚才填写的内容已为您保留');
  await page.getByLabel('用户名').fill('rights-clerk');
  await page.getByLabel('密码').fill('Wenlan@2023');
  await follow(page.getByRole('button', { name: '登录' }));
  await follow(page.getByRole('button', { name: '继续提交' }));
  expect(await page.locator('main').textContent()).toContain('会话测试饭店');
});
