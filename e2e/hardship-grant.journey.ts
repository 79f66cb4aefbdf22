import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demoPhone } from '../src/demo/worker-phones.ts';
import { visitor, widths } from './harness/browser.ts';
import { follow, looks } from './harness/looks.ts';
import { withProgram } from './harness/with-program.ts';
import { GrantPages } from './people/grant-pages.ts';
import { WorkerPages } from './people/worker.ts';

/** The first family of the demo; its file is the first of 2023. */
const FAMILY = { phone: demoPhone(5_001), file: '临工困〔2023〕1号' };

const stage = withProgram();
let session: Awaited<ReturnType<BrowserContext['cookies']>> = [];

describe('a family on record is aided, from the proposal to the money in the account', () => {
  it.each([
    { way: 'the worker at a desk', width: widths.desk, scripts: true, yuan: '300' },
    { way: 'the worker on a phone without JavaScript', width: widths.phone, scripts: false, yuan: '200' },
  ])('$way', async ({ width, scripts, yuan }) => {
    const [desk, office, home] = await Promise.all([
      open({ width: widths.desk, scripts: true }),
      open({ width: widths.phone, scripts: true }),
      open({ width, scripts }),
    ]);
    const [clerk, head] = [new GrantPages(desk), new GrantPages(office)];
    await clerk.signIn('care-clerk');
    await head.signIn('care-head');

    const grant = await clerk.propose(FAMILY.file, { yuan, basis: '入冬取暖和药费' });
    await head.sign(grant);
    const batch = await clerk.makeBatch(grant);
    await clerk.print();
    await head.openBatch(batch);
    await head.check();

    await clerk.openBatch(batch);
    const [titles = [], row = []] = await clerk.exportForBank('送银行代发');
    expect(row[titles.indexOf('账号')]).toMatch(/^\d{19}$/);
    await clerk.openBatch(batch);
    await clerk.send();
    const reference = row[titles.indexOf('流水号')] ?? '';
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
    await clerk.importResult([
      ['流水号', '金额', '处理结果', '交易日期'],
      [reference, `${yuan}.00`, '交易成功', today],
    ]);
    expect(await clerk.words()).toContain('已办结');

    await enter(home);
    await home.goto('/matters');
    await looks(home);
    await follow(home.getByRole('link', { name: `生活救助 ${yuan}.00 元` }).first());
    await follow(home.getByRole('button', { name: '收到了' }));
    expect(await home.locator('main').textContent()).toContain('已确认收到');
    await clerk.openBatch(batch);
    expect(await clerk.words()).toContain('本人已确认');
    await Promise.all([desk, office, home].map((page) => page.context().close()));
  });
});

describe('the other registers of the care department', () => {
  it.each([widths.desk, widths.phone])('are readable at %i', async (width) => {
    const page = await open({ width, scripts: true });
    const clerk = new GrantPages(page);
    await clerk.signIn('care-clerk');
    for (const path of [
      '/console/grants',
      '/console/grants/funds',
      '/console/grants/batches',
      '/console/grants/batches/new',
      '/console/need-signals',
      '/console/national-export',
      '/console/national-export/new',
    ])
      await clerk.open(path);
    await clerk.open('/console/national-export');
    await follow(page.getByRole('table').getByRole('link').first());
    await follow(page.getByRole('link', { name: '导出表格' }));
    await clerk.open('/console/grants?status=bounced');
    await follow(page.getByRole('table').getByRole('link').first());
    expect(await clerk.words()).toContain('银行退回');
    await follow(page.getByRole('link', { name: '这户的救助' }));
    await follow(page.getByRole('link', { name: '登记或变更账户' }));
    await page.context().close();
  });
});

/** A second code for one phone is sent after a minute only, so the second worker comes with the first one's session. */
async function enter(home: Page): Promise<void> {
  if (session.length > 0) return home.context().addCookies(session);
  await new WorkerPages(home).signIn(FAMILY.phone);
  session = await home.context().cookies();
}

async function open(options: { width: number; scripts: boolean }): Promise<Page> {
  const { page } = await visitor(stage.browser, { origin: stage.program.origin, ...options });
  page.setDefaultTimeout(15_000);
  return page;
}
