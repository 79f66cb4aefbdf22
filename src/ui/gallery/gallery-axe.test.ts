import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { galleryPages } from './gallery-pages.tsx';
import { buildAssets, type GalleryPages, launchBrowser, openGallery } from './open-gallery.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('every component in a real browser, under the site’s content policy', () => {
  let browser: Browser;
  let pages: GalleryPages;

  beforeAll(async () => {
    buildAssets();
    pages = await galleryPages();
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  const views = ['/', '/elder', '/console', '/console-elder', '/plain', '/official', '/error'].flatMap(
    (path) => [390, 1280].map((width) => ({ path, width })),
  );

  it.each(views)(
    '$path at $width px: axe finds nothing, nothing sticks out sideways, the policy blocks nothing',
    async (view) => {
      const page = await openGallery(browser, pages, view);
      const blocked: string[] = [];
      page.on('console', (message) => blocked.push(message.text()));
      await page.reload();
      // evaluate() runs outside the page's content policy, so axe needs no script tag.
      await page.evaluate(axe);
      const result: AxeResults = await page.evaluate('axe.run()');
      const found = result.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
      );
      const sideways = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      await page.close();
      expect({
        found,
        sideways,
        blocked: blocked.filter((text) => text.includes('Content Security Policy')),
      }).toEqual({
        found: [],
        sideways: 0,
        blocked: [],
      });
    },
  );

  it('elder mode: no text under 24 px, no button, field or menu link under 60 px', async () => {
    const page = await openGallery(browser, pages, { path: '/elder', width: 390 });
    const small: unknown = await page.evaluate(`[...document.querySelectorAll('body *')]
      .filter((e) => e.checkVisibility() && !e.closest('.sr-only, option, .skip-link')
        && [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim())
        && parseFloat(getComputedStyle(e).fontSize) < 24)
      .map((e) => e.outerHTML.slice(0, 120))`);
    const low: unknown =
      await page.evaluate(`[...document.querySelectorAll('button, select, textarea, input:not([type=hidden]):not([type=checkbox]):not([type=radio]), label.choice, nav a, header a, .error-summary a, .link-list a')]
      .filter((e) => e.checkVisibility() && (e.closest('span.input') ?? e).getBoundingClientRect().height < 59.5)
      .map((e) => e.outerHTML.slice(0, 120))`);
    await page.close();
    expect({ small, low }).toEqual({ small: [], low: [] });
  });
});
