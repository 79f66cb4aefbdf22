import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium as engine, type Page } from 'playwright-core';
import { expect } from 'vitest';

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Opens the packaged Chromium (Linux), or the browser named by WENLAN_CHROME. */
export async function openBrowser(): Promise<Browser> {
  const given = process.env.WENLAN_CHROME;
  if (given) return engine.launch({ executablePath: given });
  if (process.platform !== 'linux') return engine.launch();
  return engine.launch({
    executablePath: await chromium.executablePath(),
    args: [...quietArguments],
    headless: true,
  });
}

// The package's own arguments are for a cloud function: one process for all (closing a page ends the browser) and
// web security off. Without the network switches each start fails to look up the vendor's hosts.
const quietArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
] as const;

export const widths = { phone: 390, desk: 1280 } as const;

/** A fresh visitor: own cookies, a phone's or a desk's width, with or without JavaScript. */
export async function visitor(
  browser: Browser,
  options: { origin: string; width: number; scripts: boolean },
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    baseURL: options.origin,
    viewport: { width: options.width, height: 844 },
    javaScriptEnabled: options.scripts,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  if (!options.scripts) scriptless.add(page);
  return { context, page };
}

const scriptless = new WeakSet<Page>();

/** No accessibility findings on the page as it is now. Nothing is looked at where scripts are off: axe is a script. */
export async function expectAccessible(page: Page): Promise<void> {
  if (scriptless.has(page)) return;
  // Our policy forbids foreign scripts; a test may evaluate through the debugger instead.
  await page.evaluate(await readFile(axeSource, 'utf8'));
  const findings = await page.evaluate(async () => {
    const axe = (
      globalThis as unknown as {
        axe: { run: (o: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations.map(
      (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' | ')}`,
    );
  });
  expect(findings, `axe on ${page.url()}`).toEqual([]);
}

/** The page has no sideways scroll at this width. */
export async function expectFits(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `sideways scroll on ${page.url()}`).toBeLessThanOrEqual(0);
}
