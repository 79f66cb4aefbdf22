import { expect, it } from 'vitest';
import { visitor, widths } from './harness/browser.ts';
import { follow } from './harness/looks.ts';
import { openProgramDatabase } from './harness/program-database.ts';
import { withProgram } from './harness/with-program.ts';
import { ClerkPages } from './people/clerk.ts';

const stage = withProgram();

it('what a clerk typed before the session ended is sent after signing in again', async () => {
  const { page } = await visitor(stage.browser, {
    origin: stage.program.origin,
    width: widths.desk,
    scripts: true,
  });
  const clerk = new ClerkPages(page);
  await clerk.signIn('rights-clerk');
  await page.goto('/console/orgs/new');
  await page.getByLabel(/^单位名称/).fill('会话测试饭店');
  const database = await openProgramDatabase(stage.program.dataDir);
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
