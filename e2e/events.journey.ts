import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addDays } from '../src/platform/calendar.ts';
import { shanghaiDate } from '../src/platform/dates.ts';
import { visitor, widths } from './harness/browser.ts';
import { looks } from './harness/looks.ts';
import { expectPrintsOnA4 } from './harness/paper.ts';
import { withProgram } from './harness/with-program.ts';
import { EventPages } from './people/event-pages.ts';

const stage = withProgram();

const soon = addDays(shanghaiDate(new Date()), 20);
const yesterday = addDays(shanghaiDate(new Date()), -1);

describe('the culture department', () => {
  it('runs an evening from the plan to the prize sheet; who waits moves up', async () => {
    const desk = await open({ width: widths.desk, scripts: true });
    const clerk = new EventPages(desk);
    await clerk.signIn('culture-clerk');
    const address = await clerk.plan({ title: '职工乒乓球赛', day: yesterday, capacity: '2' });
    await clerk.enterList('王大山 13800138011\n李小海 13800138012\n陈阿妹 13800138013');
    expect(await mainText(desk)).toContain('候补');
    await clerk.cancelFirst();
    expect(await desk.locator('#entries tbody tr').last().textContent()).toContain('已报上');
    await clerk.hold('6');
    await clerk.award('陈阿妹\t甲公司\t第一名\t300\n李小海\t乙公司\t第二名\t200');
    for (const slug of ['sign-in', 'prizes/print', 'news']) {
      await desk.goto(`${address}/${slug}`);
      await keepPdf(desk, slug);
      await expectPrintsOnA4(desk);
    }
    for (const page of ['', '/calendar', '/new']) {
      await desk.goto(`/console/events${page}`);
      await looks(desk);
    }
    await desk.context().close();
  });

  it('is asked for a speaker on a phone without JavaScript, and arranges one', async () => {
    const [phone, desk] = await Promise.all([
      open({ width: widths.phone, scripts: false }),
      open({ width: widths.desk, scripts: true }),
    ]);
    const school = new EventPages(phone);
    await school.invite({ name: '博厚中学', day: soon });
    const receipt = phone.url();
    expect(await mainText(phone)).toContain('待安排');
    const clerk = new EventPages(desk);
    await clerk.signIn('culture-clerk');
    await clerk.book('博厚中学');
    await desk.goto(`${desk.url()}/letter`);
    await keepPdf(desk, 'letter');
    await expectPrintsOnA4(desk);
    await phone.goto(receipt);
    expect(await mainText(phone)).toContain('已确认');
    await Promise.all([phone.context().close(), desk.context().close()]);
  });

  it('shows the public what is to come, in list, month and poster', async () => {
    const page = await open({ width: widths.phone, scripts: true });
    for (const address of ['/events', '/events/calendar', '/events/invite']) {
      await page.goto(address);
      await looks(page);
    }
    await page.goto('/events');
    await page.getByRole('link', { name: '职工羽毛球友谊赛' }).click();
    await page.waitForURL(/events\/469024\//);
    await looks(page);
    const event = page.url();
    await page.goto(`${event}/form`);
    await keepPdf(page, 'form');
    await expectPrintsOnA4(page);
    await page.goto(`${event}/poster`);
    await keepPdf(page, 'poster-event');
    await page.context().close();
  });
});

/** With WENLAN_SHOTS=folder the sheets are kept for people to look at. */
async function keepPdf(page: Page, name: string): Promise<void> {
  const shots = process.env.WENLAN_SHOTS;
  if (!shots) return;
  await mkdir(shots, { recursive: true });
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await writeFile(path.join(shots, `${name.replaceAll('/', '-')}.pdf`), pdf);
}

async function open(options: { width: number; scripts: boolean }): Promise<Page> {
  const { page } = await visitor(stage.browser, { origin: stage.program.origin, ...options });
  page.setDefaultTimeout(10_000);
  return page;
}

async function mainText(page: Page): Promise<string> {
  return (await page.locator('main').textContent()) ?? '';
}
