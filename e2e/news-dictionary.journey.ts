import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visitor, widths } from './harness/browser.ts';
import { follow, looks } from './harness/looks.ts';
import { withProgram } from './harness/with-program.ts';
import { PressClerk } from './people/press-clerk.ts';

const stage = withProgram();

describe('the press clerk', () => {
  it.each([
    { width: widths.desk, scripts: true, name: '骑手驿站' },
    { width: widths.phone, scripts: false, name: '职工夜校' },
  ])('keeps the dictionary and corrects a category ($width px)', async ({ width, scripts, name }) => {
    const page = await open({ width, scripts });
    await new PressClerk(page).signIn('culture-clerk');
    await page.goto('/console/news/entities');
    await looks(page);
    expect(await mainText(page)).toContain('临高县总工会');
    await follow(page.getByRole('link', { name: '新增词条' }));
    await page.getByLabel('类别').selectOption('人物');
    await page.getByLabel('名称').fill(name);
    await follow(page.getByRole('button', { name: '保存' }));
    expect(await mainText(page)).toContain('收录依据');
    await page.getByLabel('类别').selectOption('单位');
    await follow(page.getByRole('button', { name: '保存' }));
    expect(await mainText(page)).toContain('工作人员收录');

    await page.goto('/console/news/entities?q=县总工会');
    await follow(page.locator('table a').first());
    await page.goto('/console/news?q="快递行业职业技能竞赛"');
    await looks(page);
    await follow(page.locator('table a', { hasText: '工会杯' }).first());
    expect(await mainText(page)).toContain('出现：');
    await follow(page.getByRole('link', { name: '更正' }));
    await page.getByLabel('类别').selectOption('体育');
    await page.getByLabel('普惠').check();
    await follow(page.getByRole('button', { name: '保存更正' }));
    expect(await mainText(page)).toContain('人工更正');
    await page.context().close();
  });
});

async function open(options: { width: number; scripts: boolean }): Promise<Page> {
  const { page } = await visitor(stage.browser, { origin: stage.program.origin, ...options });
  page.setDefaultTimeout(20_000);
  return page;
}

async function mainText(page: Page): Promise<string> {
  return (await page.locator('main').textContent()) ?? '';
}
