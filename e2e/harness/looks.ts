import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expectAccessible, expectFits } from './browser.ts';

/**
 * What holds for every page in every journey: no accessibility finding and no sideways scroll.
 * With WENLAN_SHOTS=folder a picture of each page is kept for people to look at.
 */
export async function looks(page: Page): Promise<void> {
  const folder = process.env.WENLAN_SHOTS;
  if (folder) {
    await mkdir(folder, { recursive: true });
    const name = new URL(page.url()).pathname.replaceAll(/[0-9a-f-]{36}/g, 'id').replaceAll('/', '_');
    const width = page.viewportSize()?.width ?? 0;
    await page.screenshot({ path: path.join(folder, `${name}-${width}.png`), fullPage: true });
  }
  await expectAccessible(page);
  await expectFits(page);
}

/** Presses a button or follows a link, and looks at the page that comes. */
export async function follow(target: Locator): Promise<void> {
  const page = target.page();
  await Promise.all([page.waitForEvent('load'), target.click()]);
  await looks(page);
}
