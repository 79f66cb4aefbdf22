import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { residentNumber } from '../test/numbers.ts';
import { visitor, widths } from './harness/browser.ts';
import { withProgram } from './harness/with-program.ts';
import { PublicityPages } from './people/publicity-pages.ts';

const stage = withProgram();

const ways = [
  { way: 'on a phone without JavaScript', width: widths.phone, scripts: false },
  { way: 'at a desk', width: widths.desk, scripts: true },
] as const;

describe('a clerk publishes, a passer-by objects, the clerk answers, the wall gets its poster', () => {
  it.each(ways)('$way', async ({ way, width, scripts }) => {
    const [desk, street] = await Promise.all([
      open({ width: widths.desk, scripts: true }),
      open({ width, scripts }),
    ]);
    const clerk = new PublicityPages(desk);
    await clerk.signIn('culture-clerk');
    const title = `先进工会小组公示（${scripts ? '乙' : '甲'}）`;
    const identity = residentNumber(77);
    const list = `姓名\t身份证号\t手机\t工作单位\n王大山\t${identity}\t13800138000\t甲公司`;
    const preview = await clerk.publish({ title, list });
    expect(preview).toContain('138****8000');
    expect(preview, way).not.toContain(identity);

    const passerBy = new PublicityPages(street);
    await passerBy.openOnBoard(title);
    expect(await mainText(street)).toContain('王**');
    const receipt = await passerBy.object('第一行的人去年已经离职。');
    expect(await mainText(street)).toContain('异议第1件');

    await clerk.answer('异议不成立', '经查劳动合同和考勤，仍在职。');
    expect(await mainText(desk)).toContain('公示中');
    await street.goto(receipt);
    expect(await mainText(street)).toContain('仍在职');
    await passerBy.openOnBoard(title);
    await printPoster(street);
    await Promise.all([desk.context().close(), street.context().close()]);
  });
});

/** Every sheet is A3 (297 × 420 mm = 842 × 1191 points). */
async function printPoster(page: Page): Promise<void> {
  await page.goto(`${page.url()}/poster`);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const shots = process.env.WENLAN_SHOTS;
  if (shots) {
    await mkdir(shots, { recursive: true });
    await writeFile(path.join(shots, 'poster.pdf'), pdf);
  }
  const sheets = [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  for (const [, width, height] of sheets)
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 1191]);
  expect(sheets).toHaveLength(1);
}

async function open(options: { width: number; scripts: boolean }): Promise<Page> {
  const { page } = await visitor(stage.browser, { origin: stage.program.origin, ...options });
  page.setDefaultTimeout(10_000);
  return page;
}

async function mainText(page: Page): Promise<string> {
  return (await page.locator('main').textContent()) ?? '';
}
