import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demoWorkerPhones } from '../src/demo/worker-phones.ts';
import { visitor, widths } from './harness/browser.ts';
import { follow, looks } from './harness/looks.ts';
import { expectPrintsOnA4 } from './harness/paper.ts';
import { withProgram } from './harness/with-program.ts';
import { ClerkPages } from './people/clerk.ts';
import { WorkerPages } from './people/worker.ts';

const stage = withProgram();

const ways = [
  {
    way: 'on a phone without JavaScript',
    width: widths.phone,
    scripts: false,
    phone: demoWorkerPhones[0]?.phone,
  },
  { way: 'at a desk', width: widths.desk, scripts: true, phone: demoWorkerPhones[1]?.phone },
] as const;

describe('a worker claims a benefit, and the clinic takes the code once', () => {
  it.each(ways)('$way', async ({ width, scripts, phone = '' }) => {
    const [worker, till] = await Promise.all([open({ width, scripts }), open({ width, scripts })]);
    await new WorkerPages(worker).signIn(phone);
    await worker.goto('/benefits');
    await looks(worker);
    await follow(worker.getByRole('link', { name: '职工健康体检套餐' }));
    await looks(worker);
    await follow(worker.getByRole('button', { name: '领取', exact: true }));
    await looks(worker);
    const code = /[2-9A-Z]{5}-[2-9A-Z]{5}/.exec(await mainText(worker))?.[0] ?? 'no code';
    await follow(worker.getByRole('link', { name: '打印券条' }));
    await expectPrintsOnA4(worker);
    await worker.goto('/my/benefits');
    await looks(worker);
    expect(await mainText(worker)).toContain('待使用');

    await new ClerkPages(till).signIn('provider');
    await till.goto('/console/till');
    await looks(till);
    await till.getByLabel(/^券码/).fill(code.toLowerCase());
    await follow(till.getByRole('button', { name: '查验' }));
    await looks(till);
    await follow(till.getByRole('button', { name: '确认核销' }));
    expect(await mainText(till)).toContain('已核销');
    await till.getByLabel(/^券码/).fill(code);
    await follow(till.getByRole('button', { name: '查验' }));
    expect(await mainText(till)).toContain('不能再用');
    await worker.reload();
    expect(await mainText(worker)).toContain('已使用');
    await Promise.all([worker.context().close(), till.context().close()]);
  });
});

describe('a draw of the demo county', () => {
  it('is re-computed on its page, and by the downloaded script from the downloaded list', async () => {
    const page = await open({ width: widths.phone, scripts: false });
    await page.goto('/benefits');
    await follow(page.getByRole('link', { name: /两癌/ }));
    await follow(page.getByRole('link', { name: '名单、结果和复算' }));
    await looks(page);
    const text = await mainText(page);
    expect(text).toContain('完全一致');
    const address = page.url();
    const seed = /完整的种子：([0-9a-f]{64}\+\d+)/.exec(text)?.[1] ?? 'no seed';
    const list = path.join(stage.program.dataDir, 'list.txt');
    const script = path.join(stage.program.dataDir, 'draw.mjs');
    await writeFile(list, await (await fetch(`${address}/list.txt`)).text());
    await writeFile(script, await (await fetch(`${address}/draw.mjs`)).text());
    const printed = execFileSync(process.execPath, [script, list, seed, '12'], { encoding: 'utf8' });
    const winners = printed.split('\n').flatMap((line) => /^\d+ (\w+) won$/.exec(line)?.[1] ?? []);
    expect(winners).toHaveLength(12);
    const shown = await page.locator('tbody tr', { hasText: /中签/ }).allTextContents();
    for (const number of winners) expect(shown.some((row) => row.includes(number))).toBe(true);
    expect(text).toContain(/^list (\w+)$/m.exec(printed)?.[1] ?? 'no hash');
    await page.context().close();
  });
});

describe('the care department', () => {
  it('sees registers, programmes, settlements and milestones, and prints what is signed', async () => {
    const page = await open({ width: widths.desk, scripts: true });
    await new ClerkPages(page).signIn('care-clerk');
    for (const [address, words] of [
      ['/console/benefits', '夏送清凉'],
      ['/console/benefits/new', '谁可以参加'],
      ['/console/milestones', '待发放'],
      ['/console/unreached-members', '入会'],
      ['/console/benefit-settlements', '待结算的月份'],
    ] as const) {
      await page.goto(address);
      await looks(page);
      expect(await mainText(page)).toContain(words);
    }
    await follow(
      page
        .getByRole('row', { name: /待付款/ })
        .getByRole('link')
        .first(),
    );
    await looks(page);
    await follow(page.getByRole('link', { name: '打印' }));
    await expectPrintsOnA4(page);
    await page.goto('/console/milestones?status=paid');
    await follow(page.getByRole('link', { name: /^慰问发放/ }).first());
    await expectPrintsOnA4(page);
    await page.goto('/console/benefits');
    await follow(page.getByRole('link', { name: /健康体检套餐/ }));
    await looks(page);
    await page.context().close();
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
