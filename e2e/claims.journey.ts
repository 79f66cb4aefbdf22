import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordClaims } from '../src/modules/news/index.ts';
import { openCluster } from '../src/platform/cluster/cluster.ts';
import { type Connection, connect } from '../src/platform/db/database.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';
import { actAs, staffActor } from '../test/act.ts';
import { castArticle } from '../test/claim-cast.ts';
import { visitor, widths } from './harness/browser.ts';
import { follow, looks } from './harness/looks.ts';
import { expectPrintsOnA4 } from './harness/paper.ts';
import { withProgram } from './harness/with-program.ts';
import { ClerkPages } from './people/clerk.ts';

const region = '469024';
const publishedAt = '2023-12-07T03:01:00Z';

const stage = withProgram();
let database: Connection;
beforeAll(async () => {
  const cluster = await openCluster(stage.program.dataDir);
  database = connect(cluster.url('wenlan'), { max: 2 });
  return () => database.close();
});

describe.each([
  { width: widths.phone, scripts: false, who: '甲组' },
  { width: widths.desk, scripts: true, who: '乙组' },
])('a press clerk at $width px', ({ width, scripts, who }) => {
  it('says once what the numbers of an article mean, and has a draft checked by it', async () => {
    const id = await arrive(
      `截至11月2日，为184名${who}劳动者追回309.63万元，其中为169名农民工追回298.78万元。${who}技能竞赛提升技能等级人数9人，其中中级工6人、高级工2人。`,
    );
    const { page, context } = await visitor(stage.browser, { origin: stage.program.origin, width, scripts });
    page.setDefaultTimeout(15_000);
    await new ClerkPages(page).signIn('culture-clerk');

    await page.goto(`/console/news/claims?q=${encodeURIComponent(who)}`);
    await looks(page);
    await follow(page.getByRole('link', { name: '184名' }));
    expect(await mainText(page)).toContain('一致：截至2023年11月2日，本会为 184 人');
    await page.getByLabel(/^追回欠薪惠及职工/).check();
    await follow(page.getByRole('button', { name: '保存关联' }));
    expect(await mainText(page)).toContain('一致');
    await page.goto('/console/news/claims/links');
    await looks(page);

    await page.goto('/console/news/claims/try');
    await looks(page);
    await follow(page.getByRole('button', { name: '核对' }).first());
    expect(await mainText(page)).toContain('请填写稿子');
    await page
      .getByLabel('稿子')
      .fill(`截至11月2日，为184名${who}劳动者追回工资。\n截至11月2日，为185名${who}劳动者追回。`);
    await page.getByLabel('发布日期').fill('2023-12-07');
    await follow(page.getByRole('button', { name: '核对' }).first());
    expect(await mainText(page)).toContain('共找到 2 个数：一致 0，不符 1');

    await page.goto(`/console/news/claims/articles/${id}/print`);
    await keepPdf(page);
    await expectPrintsOnA4(page);
    expect(await page.locator('body').textContent()).toContain('各部分合计比总数少 1 人');
    await context.close();
  });

  it('finds what does not add up on the register and says what came of it', async () => {
    const { page, context } = await visitor(stage.browser, { origin: stage.program.origin, width, scripts });
    page.setDefaultTimeout(15_000);
    await new ClerkPages(page).signIn('culture-clerk');
    await page.goto(`/console/news/claims?state=open&q=${encodeURIComponent(who)}`);
    await follow(page.getByRole('link', { name: '9人' }));
    await page.getByLabel('说明').fill('已请来源更正');
    await follow(page.getByRole('button', { name: '保存说明' }));
    expect(await mainText(page)).toContain('已请来源更正');
    await context.close();
  });
});

/** What the crawl does when it has read a page: the article and its numbers. */
async function arrive(body: string): Promise<string> {
  const { db } = database;
  const id = await castArticle(db, region, { body, title: '县总工会为劳动者追回工资', publishedAt });
  const at = new Date(publishedAt);
  const read = { id, title: '', bodyText: body, sourceName: '演示日报', publishedAt: at, capturedAt: at };
  await inTransaction(db, (tx) => recordClaims(tx, actAs(staffActor(region, 'culture-clerk')), read));
  return id;
}

async function mainText(page: Page): Promise<string> {
  return (await page.locator('main').textContent()) ?? '';
}

/** With WENLAN_SHOTS=folder the sheet is kept for people to look at. */
async function keepPdf(page: Page): Promise<void> {
  const shots = process.env.WENLAN_SHOTS;
  if (!shots) return;
  await mkdir(shots, { recursive: true });
  await writeFile(path.join(shots, 'claims-sheet.pdf'), await page.pdf({ preferCSSPageSize: true }));
}
