import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { residentNumber } from '../test/numbers.ts';
import { visitor, widths } from './harness/browser.ts';
import { withProgram } from './harness/with-program.ts';
import { ClerkPages } from './people/clerk.ts';
import { WorkerPages } from './people/worker.ts';

const stage = withProgram();

const ways = [
  { way: 'on a phone', width: widths.phone, scripts: true, phone: '13800138001' },
  { way: 'at a desk', width: widths.desk, scripts: true, phone: '13800138002' },
  { way: 'on a phone without JavaScript', width: widths.phone, scripts: false, phone: '13800138003' },
  { way: 'at a desk without JavaScript', width: widths.desk, scripts: false, phone: '13800138004' },
] as const;

describe('a worker files, a clerk accepts, confirms and pays twice, the worker confirms', () => {
  it.each(ways)('$way', async ({ width, scripts, phone }) => {
    const serial = Number(phone.slice(-3));
    const [worker, clerk] = await Promise.all([open({ width, scripts }), open({ width, scripts })]);
    const her = new WorkerPages(worker);
    await her.signIn(phone);
    const matter = await her.fileClaim({
      phone,
      name: '陈阿妹',
      identityNumber: residentNumber(serial),
      employer: `临城第${serial}快递服务部`,
    });
    const number = /[^\s：:]+〔\d{4}〕\d+号/.exec(await mainText(worker))?.[0] ?? 'no number';

    const his = new ClerkPages(clerk);
    await his.signIn('rights-clerk');
    await his.openCase(number);
    await his.accept();
    await his.verify('考勤表、转账记录');
    await his.mediate('与网点负责人商谈，同意分两次付清');
    await his.recordPayment('1500');
    expect(await mainText(clerk)).toContain('2,500.00');
    await her.confirmReceipt(matter, '1,500.00');
    await his.openCase(number);
    await his.recordPayment('2500');
    await his.close();
    await her.confirmReceipt(matter, '2,500.00');
    await her.judge(matter);
    expect(await mainText(worker)).toContain('办结');
    await her.print(matter);
    await his.openCase(number);
    for (const paper of ['案卷封面', '受理通知书', '发放签字表']) await his.print(paper);
    await Promise.all([worker.context().close(), clerk.context().close()]);
  });
});

async function open(options: { width: number; scripts: boolean }): Promise<Page> {
  const { page } = await visitor(stage.browser, { origin: stage.program.origin, ...options });
  page.setDefaultTimeout(10_000);
  return page;
}

async function mainText(page: Page): Promise<string> {
  return (await page.locator('main').textContent()) ?? '';
}
