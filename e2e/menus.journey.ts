import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { visitor, widths } from './harness/browser.ts';
import { looks } from './harness/looks.ts';
import { withProgram } from './harness/with-program.ts';
import { ClerkPages } from './people/clerk.ts';

const stage = withProgram();

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
    const { page, context } = await visitor(stage.browser, {
      origin: stage.program.origin,
      width,
      scripts: true,
    });
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
