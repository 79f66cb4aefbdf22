import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visitor, widths } from './harness/browser.ts';
import { looks } from './harness/looks.ts';
import { expectPrintsOnA4 } from './harness/paper.ts';
import { withProgram } from './harness/with-program.ts';
import { FieldClerkPages } from './people/field-clerk.ts';

const stage = withProgram();

const FIRM = '临高南宝木业有限公司';
const LEAVE = '带薪年休假';

describe('a clerk on a visit without a network', () => {
  it('writes, loses the page, comes back, uploads once and decides what differs', async () => {
    const { context, page } = await open(widths.phone);
    const clerk = new FieldClerkPages(page);
    await clerk.signIn('rights-clerk');
    const visit = await clerk.plan({ firm: FIRM, on: today(), lists: [/带薪年休假/, /最低工资/] });
    await clerk.addInspector(visit.href, { name: '吴检查', certificate: '琼劳监9001' });
    await clerk.addInspector(visit.href, { name: '陈检查', certificate: '琼劳监9002' });
    await looks(page);
    await clerk.openField();
    await clerk.waitUntilKept();
    await page.getByText(FIRM).waitFor();
    await looks(page);

    await context.setOffline(true);
    await page.reload();
    await clerk.openVisit(FIRM);
    await clerk.openChecklist(LEAVE);
    await clerk.judge(LEAVE, 1, '符合');
    await clerk.judge(LEAVE, 2, '有问题', '去年未休的三天没有折算工资');
    await looks(page);
    await clerk.meet({ name: '符小工', contract: '否' });
    await page.getByText('1. 符小工').waitFor();
    expect(await clerk.state()).toContain('没有网络');
    expect(await clerk.state()).toContain('还有 3 处没有上传');

    await page.close();
    const again = await context.newPage();
    again.setDefaultTimeout(10_000);
    const back = new FieldClerkPages(again);
    await back.openField();
    await back.openVisit(FIRM);
    await back.openChecklist(LEAVE);
    expect(await back.verdictOf(LEAVE, 2)).toEqual({
      verdict: 'problem',
      note: '去年未休的三天没有折算工资',
    });
    await back.upload();
    await again.getByText('网络不通，没有传完').waitFor();

    // A colleague answers one of the items at the desk meanwhile.
    const desk = await open(widths.desk);
    const colleague = new FieldClerkPages(desk.page);
    await colleague.signIn('rights-head');
    await answerAtDesk(desk.page, visit.href);

    // The upload arrives, its answer does not: the same is sent again and stored once.
    await context.setOffline(false);
    let lost = 0;
    await context.route('**/console/field/uploads', async (route) => {
      lost += 1;
      if (lost > 1) return route.continue();
      await route.fetch();
      await route.abort('connectionreset');
    });
    await back.upload();
    await again.getByText('网络不通，没有传完').waitFor();
    expect(lost).toBe(1);
    await back.upload();
    await again
      .getByText(/1 处与桌面记录不一致/)
      .first()
      .waitFor();
    await back.waitForState('没有等待上传的记录');
    expect(await again.getByText('符小工').count(), 'the worker has left the phone').toBe(0);
    await again.getByText('已上传 1 人，已从本机删除').waitFor();
    await looks(again);

    await desk.page.goto(visit.href);
    await looks(desk.page);
    const text = (await desk.page.locator('main').textContent()) ?? '';
    expect(text).toContain('抽样询问（1 人）');
    expect(text).toContain('去年未休的三天没有折算工资');
    expect(text).toContain('台账显示已经折算');
    await desk.page.getByRole('button', { name: '以现场记录为准' }).click();
    await desk.page.getByText('已采用现场记录').first().waitFor();
    await desk.page.goto(`${visit.href}/print/record`);
    await expectPrintsOnA4(desk.page);
    expect(await desk.page.locator('main').textContent()).not.toContain('符小工');
    await Promise.all([context.close(), desk.context.close()]);
  });

  it('keeps everything when the session has ended, and asks before signing out', async () => {
    const { context, page } = await open(widths.phone);
    const clerk = new FieldClerkPages(page);
    await clerk.signIn('rights-clerk');
    await clerk.openField();
    await clerk.waitUntilKept();
    await clerk.openVisit('临高恒筑建设工程有限公司');
    await clerk.openChecklist('劳动合同');
    await clerk.judge('劳动合同', 1, '符合');
    await clerk.waitForState('还有 1 处没有上传');
    await context.clearCookies();
    await clerk.upload();
    await page.getByText('登录已过期').waitFor();

    // Another member of staff signs in on the same phone and sees nothing of it.
    const other = new FieldClerkPages(page);
    await other.signIn('rights-head');
    await other.openField();
    await page.getByText('本机还留有其他同志没有上传的记录').waitFor();
    expect(await page.getByText('临高恒筑建设工程有限公司').count()).toBe(0);
    await page.getByRole('button', { name: '退出' }).click();
    await page.waitForURL(/sign-in/);

    await clerk.signIn('rights-clerk');
    await clerk.openField();
    await clerk.waitForState('还有 1 处没有上传');
    await page.goto('/console');
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByText('还有记录没有上传').waitFor();
    await looks(page);
    await page.getByRole('button', { name: '先上传' }).click();
    await clerk.waitForState('没有等待上传的记录');
    await page.getByRole('button', { name: '退出' }).click();
    await page.waitForURL(/sign-in/);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await context.close();
  });
});

/** The same form without the phone: a colleague judges the second item of 年休假. */
async function answerAtDesk(page: Page, href: string): Promise<void> {
  await page.goto(`${href}/start`);
  await page.getByRole('button', { name: '开始检查' }).click();
  await page.goto(`${href}/checklists/annual-leave`);
  await looks(page);
  await page
    .getByRole('radiogroup', { name: /第 2 项结论/ })
    .getByRole('radio', { name: '符合' })
    .check();
  await page.getByLabel('第 2 项看到的情况').fill('台账显示已经折算');
  await page.getByRole('button', { name: '保存检查表' }).click();
  await page.getByText('检查表已保存').first().waitFor();
}

async function open(width: number): Promise<{ context: BrowserContext; page: Page }> {
  const made = await visitor(stage.browser, { origin: stage.program.origin, width, scripts: true });
  made.page.setDefaultTimeout(10_000);
  return made;
}

function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
