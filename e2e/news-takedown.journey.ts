import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visitor, widths } from './harness/browser.ts';
import { looks } from './harness/looks.ts';
import { expectPrintsOnA4 } from './harness/paper.ts';
import { withProgram } from './harness/with-program.ts';
import { TakedownPages } from './people/takedown-pages.ts';

const stage = withProgram();

const ways = [
  { way: 'on a phone without JavaScript', width: widths.phone, scripts: false, title: '劳模进校园' },
  { way: 'at a desk', width: widths.desk, scripts: true, title: '技能人才数据库上线一年' },
] as const;

describe('a photographer notifies, a clerk takes down and forwards, the site explains, the article comes back', () => {
  it.each(ways)('$way', async ({ width, scripts, title }) => {
    const [desk, street] = await Promise.all([
      open({ width: widths.desk, scripts: true }),
      open({ width, scripts }),
    ]);
    const clerk = new TakedownPages(desk);
    await clerk.signIn();
    const articleId = (await clerk.findArticle(title)) ?? '';
    expect(articleId).not.toBe('');

    const sender = new TakedownPages(street);
    const receipt = await sender.notify(articleId);
    expect(await mainText(street)).toContain('待审查');

    await clerk.block(receipt.number);
    expect(await mainText(desk)).toContain('已下线');
    const noticeUrl = desk.url().replace(/\?.*/, '');
    expect(await clerk.findArticle(title)).toBeUndefined();
    await desk.goto(noticeUrl);
    await clerk.announce();
    await printLetter(desk, `${noticeUrl}/letters/forward`);

    await sender.answer(receipt.number);
    expect(await mainText(street)).toContain('已收到，正在核对');
    await clerk.restore(receipt.number);
    expect(await clerk.findArticle(title)).toBe(articleId);
    await printLetter(desk, `${noticeUrl}/letters/restore`);
    await desk.goto(`${noticeUrl}/party`);
    await looks(desk);
    expect(await mainText(desk)).toContain('吴小满');

    await sender.lookUp(receipt);
    expect(street.url()).toBe(receipt.address);
    expect(await mainText(street)).toContain('已恢复');
    expect(await mainText(street)).not.toContain('吴小满');
    await Promise.all([desk.context().close(), street.context().close()]);
  });

  it('the digest is not open to the public; its disclaimer and forms are', async () => {
    for (const width of [widths.phone, widths.desk]) {
      const page = await open({ width, scripts: true });
      const answer = await page.goto('/news');
      expect(answer?.status()).toBe(404);
      expect(await mainText(page)).toContain('未开放');
      for (const path of ['/news/disclaimer', '/news/takedown', '/news/takedown/counter']) {
        await page.goto(path);
        await looks(page);
      }
      await page.context().close();
    }
  });
});

async function printLetter(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await looks(page);
  await expectPrintsOnA4(page);
}

async function open(options: { width: number; scripts: boolean }): Promise<Page> {
  const { page } = await visitor(stage.browser, { origin: stage.program.origin, ...options });
  page.setDefaultTimeout(20_000);
  return page;
}

async function mainText(page: Page): Promise<string> {
  return (await page.locator('main').textContent()) ?? '';
}
