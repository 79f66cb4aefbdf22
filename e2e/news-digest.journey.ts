import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visitor, widths } from './harness/browser.ts';
import { follow, looks } from './harness/looks.ts';
import { expectPrintsOnA4 } from './harness/paper.ts';
import { withProgram } from './harness/with-program.ts';
import { PressClerk } from './people/press-clerk.ts';

const stage = withProgram();

const span = { from: '2023-11-01', until: '2023-12-31' };

describe('the press clerk', () => {
  it('makes an issue from the month’s reports, prints it and keeps it as it was', async () => {
    const desk = await open({ width: widths.desk, scripts: true });
    const clerk = new PressClerk(desk);
    await clerk.signIn('culture-clerk');
    const digest = await clerk.compose(span);
    await clerk.layOut('本期选编十一、十二月的报道，供各部门参考。');
    await follow(desk.getByRole('link', { name: '改摘录、写编者注' }).first());
    await desk.getByLabel('编者注').fill('请权益保障部核对数字。');
    await follow(desk.getByRole('button', { name: '保存' }));
    await desk.goto(`${digest}/add`);
    await looks(desk);
    await desk.goto(`${digest}/print`);
    await keepPdf(desk, 'digest-draft');
    await desk.goto(digest);
    await clerk.issue('林主席');
    expect(await mainText(desk)).toContain('已印发');
    await desk.goto(`${digest}/print`);
    await looks(desk);
    await keepPdf(desk, 'digest');
    await expectPrintsOnA4(desk);
    await desk.goto('/console/news/digests/readers');
    await desk.getByLabel('姓名或单位').fill('王主席');
    await desk.getByLabel('邮箱').fill('wang@example.org');
    await follow(desk.getByRole('button', { name: '登记' }));
    await desk.goto(digest);
    await follow(desk.getByRole('link', { name: '邮件发送' }));
    await follow(desk.getByRole('button', { name: '发送' }));
    expect(await mainText(desk)).toContain('1 人');
    await desk.goto('/console/news/digests');
    await looks(desk);
    await desk.context().close();
  });
});

describe('whoever reads', () => {
  it.each([
    ['on a phone without JavaScript', 'leader', { width: widths.phone, scripts: false }],
    ['on a phone', 'chair', { width: widths.phone, scripts: true }],
    ['at a desk', 'care-clerk', { width: widths.desk, scripts: true }],
  ])('finds a report, reads it and follows its words %s', async (_, role, device) => {
    const page = await open(device);
    const reader = new PressClerk(page);
    await reader.signIn(role);
    await reader.search('追回');
    expect(await page.locator('mark').count()).toBeGreaterThan(0);
    await follow(page.locator('tbody a').first());
    const article = page.url();
    expect(await mainText(page)).toContain('快照时间');
    const voice = page.getByRole('button', { name: '朗读' });
    if (!device.scripts) expect(await voice.isVisible()).toBe(false);
    await page.goto(`${article}?print=large`);
    if (device.scripts) {
      await keepPdf(page, 'article-large');
      await expectPrintsOnA4(page);
    }
    await reader.search('追回');
    await reader.subscribe();
    await follow(page.getByRole('button', { name: '开通订阅源' }));
    const address = await page.locator('dd', { hasText: '/rss' }).textContent();
    const feed = await page.request.get(new URL(address ?? '', stage.program.origin).pathname);
    expect(feed.status()).toBe(200);
    await page.goto('/console/news/subscriptions');
    await looks(page);
    await page.context().close();
  });
});

/** With WENLAN_SHOTS=folder the sheets are kept for people to look at. */
async function keepPdf(page: Page, name: string): Promise<void> {
  const shots = process.env.WENLAN_SHOTS;
  if (!shots) return;
  await mkdir(shots, { recursive: true });
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await writeFile(path.join(shots, `${name}.pdf`), pdf);
}

async function open(options: { width: number; scripts: boolean }): Promise<Page> {
  const { page } = await visitor(stage.browser, { origin: stage.program.origin, ...options });
  page.setDefaultTimeout(10_000);
  return page;
}

async function mainText(page: Page): Promise<string> {
  return (await page.locator('main').textContent()) ?? '';
}
