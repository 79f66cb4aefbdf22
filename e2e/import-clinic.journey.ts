import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visitor, widths } from './harness/browser.ts';
import { looks } from './harness/looks.ts';
import { withProgram } from './harness/with-program.ts';
import { brokenRows, workbookOf } from './people/broken-workbook.ts';
import { ClerkPages } from './people/clerk.ts';
import { ImportPages } from './people/import-clerk.ts';

const stage = withProgram();

const ways = [
  { way: 'on a phone', width: widths.phone, scripts: true, turn: 1 },
  { way: 'at a desk', width: widths.desk, scripts: true, turn: 2 },
  { way: 'on a phone without JavaScript', width: widths.phone, scripts: false, turn: 3 },
  { way: 'at a desk without JavaScript', width: widths.desk, scripts: false, turn: 4 },
] as const;

/** What is wrong in whose cell, and what the clinic says beside it. */
const reasons = [
  ['李全角', '身份证号', /写法可以统一为/],
  ['陈小叉', '身份证号', /写法可以统一为“\d{17}X”/],
  ['林简称', '乡镇', /写法可以统一为“博厚镇”/],
  ['吴校验', '身份证号', /校验/],
  ['郑科学', '身份证号', /科学计数法/],
  ['周零零', '身份证号', /末尾 000 是 Excel 截断/],
  ['黄日期', '发证日期', /没有 2023年2月30日/],
  ['许等级', '技能等级', /证书编号中的等级与“高级工\(三级\)”不一致/],
  ['何外乡', '乡镇', /没有“天涯镇”/],
  ['蔡一', '证书编号', /同一证书编号在表中出现多次/],
  ['孙重复', '身份证号', /同一人的同一职业和等级在表中出现多次/],
] as const;

describe('a broken list goes through the clinic, what is right reaches the register', () => {
  it.each(ways)('$way', async ({ width, scripts, turn }) => {
    const { page, context } = await visitor(stage.browser, { origin: stage.program.origin, width, scripts });
    page.setDefaultTimeout(20_000);
    await new ClerkPages(page).signIn('talent-clerk');
    const before = await registeredToday(page);
    expect(before).toBeGreaterThan(0);
    const clinic = new ImportPages(page);
    await clinic.upload(`名单${turn}.xlsx`, await workbookOf(brokenRows(turn)));
    await clinic.check();
    expect(await clinic.count('可以写入')).toBe(2);
    for (const [person, cell, reason] of reasons) expect(await clinic.reason(person, cell)).toMatch(reason);

    await clinic.repair('身份证号：写法不统一');
    expect(await clinic.count('可以写入')).toBe(4);
    await clinic.repair('乡镇：写法不统一');
    expect(await clinic.count('可以写入')).toBe(5);
    await clinic.undo();
    expect(await clinic.count('可以写入')).toBe(4);
    await clinic.repair('乡镇：写法不统一');
    await clinic.excludeRow('孙重复');
    await clinic.excludeRest();
    const fine = await clinic.count('可以写入');
    expect(fine).toBe(6);
    expect(await registeredToday(page)).toBe(before);

    await page.goBack();
    const report = await clinic.confirm();
    expect(report).toMatch(/新建人员\s*6/);
    await page.goto('/console/talents?sort=entered');
    await looks(page);
    const register = (await page.locator('main').textContent()) ?? '';
    for (const name of ['王大山', '李全角', '陈小叉', '林简称', '孙重复']) expect(register).toContain(name);
    expect(register).not.toContain('吴校验');
    expect(await registeredToday(page)).toBe(before + fine);
    await context.close();
  });
});

/** 在册技能人才 of today, as its own page says it. */
async function registeredToday(page: Page): Promise<number> {
  await page.goto('/console/figures/talents.registered');
  const text = (await page.locator('main').textContent()) ?? '';
  return Number(/([\d,]+)\s*人/.exec(text)?.[1]?.replaceAll(',', ''));
}
