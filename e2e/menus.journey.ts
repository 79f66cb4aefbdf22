import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, visitor, widths } from './harness/browser.ts';
import { looks } from './harness/looks.ts';
import { type RunningProgram, startProgram, temporaryFolder } from './harness/program.ts';
import { ClerkPages } from './people/clerk.ts';

const { folder, remove } = await temporaryFolder();
let program: RunningProgram;
let browser: Browser;
beforeAll(async () => {
  [program, browser] = await Promise.all([startProgram({ dataDir: folder }), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await program.stop();
  await remove();
});

const staff = [
  'rights-clerk',
  'care-clerk',
  'culture-clerk',
  'talent-clerk',
  'chair',
  'employer-contact',
  'provider',
  'system-admin',
  'security-admin',
  'audit-admin',
];

/** Who opens what: every address of the menu, and first pages of each kind of visitor. */
const visits = [
  {
    who: 'a visitor',
    signIn: undefined,
    paths: [
      '/',
      '/sign-in',
      '/compass',
      '/calculators',
      '/calculators/severance',
      '/search?q=欠薪',
      '/api/v1',
      '/demo/outbox',
    ],
  },
  ...staff.map((role) => ({ who: role, signIn: role, paths: ['/console'] })),
];

it.each(visits)('every page in the menu of $who is accessible and fits', async ({ signIn, paths }) => {
  const findings: string[] = [];
  for (const width of [widths.phone, widths.desk]) {
    const { page, context } = await visitor(browser, { origin: program.origin, width, scripts: true });
    if (signIn) await new ClerkPages(page).signIn(signIn);
    for (const path of signIn ? await menuOf(page) : paths) {
      const answer = await page.goto(path);
      if (answer && answer.status() >= 400) findings.push(`${path}: ${answer.status()}`);
      await looks(page).catch((error: Error) => findings.push(error.message));
    }
    await context.close();
  }
  expect(findings).toEqual([]);
});

/** Files for download are no pages. */
async function menuOf(page: Page): Promise<string[]> {
  const addresses = await page
    .locator('a[href^="/console"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(addresses)].filter((address) => !/sign-out|export/.test(address)).slice(0, 30);
}
