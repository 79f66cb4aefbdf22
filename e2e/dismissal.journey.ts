import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { residentNumber } from '../test/numbers.ts';
import { visitor, widths } from './harness/browser.ts';
import { follow, looks } from './harness/looks.ts';
import { expectPrintsOnA4 } from './harness/paper.ts';
import { withProgram } from './harness/with-program.ts';
import { ClerkPages } from './people/clerk.ts';
import { WorkerPages } from './people/worker.ts';

const stage = withProgram();

const ways = [
  { way: 'on a phone', width: widths.phone, scripts: true, phone: '13800138021' },
  { way: 'at a desk without JavaScript', width: widths.desk, scripts: false, phone: '13800138022' },
] as const;

describe('a worker is dismissed, files it, writes the application to the tribunal; the clerk closes', () => {
  it.each(ways)('$way', async ({ width, scripts, phone }) => {
    const serial = Number(phone.slice(-3));
    const [worker, clerk] = await Promise.all([open({ width, scripts }), open({ width, scripts })]);
    const her = new WorkerPages(worker);
    await her.signIn(phone);
    const matter = await file(worker, serial);
    const number = /[^\s：:]+〔\d{4}〕\d+号/.exec(await mainText(worker))?.[0] ?? 'no number';
    await applyForArbitration(worker);

    const his = new ClerkPages(clerk);
    await his.signIn('rights-clerk');
    await his.openCase(number);
    await his.accept();
    await findFacts(clerk);
    await closeAsArbitration(clerk);
    await his.print('登记表');
    await her.judge(matter);
    expect(await mainText(worker)).toContain('转劳动仲裁');
    await Promise.all([worker.context().close(), clerk.context().close()]);
  });
});

async function file(page: Page, serial: number): Promise<string> {
  await page.goto('/matters/new');
  await looks(page);
  await follow(page.getByRole('link', { name: '登记辞退和解除合同' }));
  await follow(page.getByRole('button', { name: '开始登记' }));
  await page.getByRole('radio', { name: '就我一个人' }).check();
  await page.getByLabel(/^姓名/).fill('符小妹');
  await page.getByLabel(/^证件号码/).fill(residentNumber(serial));
  await page.getByRole('radio', { name: /^农村/ }).check();
  for (const consent of await page.getByRole('checkbox').all()) await consent.check();
  await next(page);
  await page.getByLabel(/^单位、老板或包工头/).fill(`临城第${serial}快递服务部`);
  await page.getByRole('radio', { name: '不是工地' }).check();
  await page.getByLabel(/^干什么活/).fill('分拣员');
  await next(page);
  await page.getByLabel(/^哪天被辞退/).fill('2023-09-15');
  await page.getByLabel(/^事情的经过/).fill('店长口头说不用来了，没有书面通知。');
  const first = page.getByRole('group', { name: '第 1 项' });
  await first.getByLabel(/^请求什么/).fill('支付违法解除劳动合同赔偿金');
  await first.getByLabel(/^金额/).fill('25000');
  await first.getByLabel(/^依据哪一条/).fill('《劳动合同法》第八十七条');
  await next(page);
  await follow(page.getByRole('link', { name: /^下一步：核对并提交/ }));
  await follow(page.getByRole('button', { name: '提交登记' }));
  return page.url();
}

async function next(page: Page): Promise<void> {
  await follow(page.getByRole('button', { name: '保存，下一步' }));
}

/** Opens the filled application, changes it, saves, downloads the Word file and prints. */
async function applyForArbitration(page: Page): Promise<void> {
  await follow(page.getByRole('link', { name: '写仲裁申请书' }));
  await page.getByLabel(/^交到哪里/).fill('临高县劳动人事争议仲裁委员会');
  await follow(page.getByRole('button', { name: '保存申请书' }));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载 Word' }).click(),
  ]);
  const bytes = await readFile(await download.path());
  expect(download.suggestedFilename()).toMatch(/仲裁申请书\.docx$/);
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  await follow(page.getByRole('link', { name: '打印申请书' }));
  expect(await page.textContent('body')).toContain('贰万伍仟元整');
  await expectPrintsOnA4(page);
}

async function findFacts(page: Page): Promise<void> {
  await follow(page.getByRole('link', { name: '查明情况', exact: true }).first());
  await page.getByRole('radio', { name: '成立', exact: true }).check();
  await page.getByLabel(/^依据材料/).fill('聊天记录、工资流水');
  await follow(page.getByRole('button', { name: '保存查明情况' }));
}

async function closeAsArbitration(page: Page): Promise<void> {
  await follow(page.getByRole('link', { name: '办结', exact: true }).first());
  await page.getByRole('radio', { name: '转劳动仲裁' }).check();
  await page.getByLabel(/^原因/).fill('单位不同意赔偿，已帮助申请仲裁。');
  await follow(page.locator('main').getByRole('button', { name: '办结', exact: true }));
}

async function open(options: { width: number; scripts: boolean }): Promise<Page> {
  const { page } = await visitor(stage.browser, { origin: stage.program.origin, ...options });
  page.setDefaultTimeout(10_000);
  return page;
}

async function mainText(page: Page): Promise<string> {
  return (await page.locator('main').textContent()) ?? '';
}
