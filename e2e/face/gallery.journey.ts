import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GalleryPages, galleryPages } from '../../src/ui/gallery/gallery-pages.tsx';
import { expectAccessible, expectFits, openBrowser, widths } from '../harness/browser.ts';
import { buildAssets, openGallery } from './open-gallery.ts';

/** Visible elements matching the selector for which the expression over `e` holds, as HTML. */
function found(page: Page, selector: string, condition: string): Promise<unknown> {
  return page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})]
    .filter((e) => e.checkVisibility() && !e.closest('.sr-only, option, .skip-link') && (${condition}))
    .map((e) => e.outerHTML.slice(0, 120))`);
}

const hasOwnText = '[...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim())';
const targets =
  'button, select, textarea, input[type=text], input[type=tel], input[type=date], label.choice, nav a, header a, .error-summary a, .link-list a, a.btn';

describe('the gallery of every component, under the site’s content policy', () => {
  let browser: Browser;
  let pages: GalleryPages;

  beforeAll(async () => {
    buildAssets();
    pages = await galleryPages();
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const views = [
    '/',
    '/elder',
    '/console',
    '/console-elder',
    '/plain',
    '/official',
    '/bulletin',
    '/error',
  ].flatMap((path) => [widths.phone, widths.desk].map((width) => ({ path, width })));

  it.each(views)('$path at $width px passes axe, fits and needs nothing the policy blocks', async (view) => {
    const { page, blocked } = await openGallery(browser, pages, view);
    await expectAccessible(page);
    await expectFits(page);
    await page.close();
    expect(blocked).toEqual([]);
  });

  it('elder mode has no text under 24 px and no target under 60 px', async () => {
    const { page } = await openGallery(browser, pages, { path: '/elder', width: widths.phone });
    const small = await found(
      page,
      'body *',
      `parseFloat(getComputedStyle(e).fontSize) < 24 && ${hasOwnText}`,
    );
    const box = "(e.closest('span.input') ?? e).getBoundingClientRect().height";
    const low = await found(page, targets, `${box} < 59.5`);
    await page.close();
    expect({ small, low }).toEqual({ small: [], low: [] });
  });

  it('the portal on a phone has no target under 44 px', async () => {
    const { page } = await openGallery(browser, pages, { path: '/', width: widths.phone });
    const box = "(e.closest('span.input') ?? e.closest('.link-list li') ?? e).getBoundingClientRect().height";
    const low = await found(page, targets, `!e.closest('.error-summary') && ${box} < 43.5`);
    await page.close();
    expect(low).toEqual([]);
  });

  it('after a failed submit the error summary holds the focus, and its links lead to the fields', async () => {
    const { page } = await openGallery(browser, pages, { path: '/', width: widths.phone });
    expect(await page.evaluate('document.activeElement.id')).toBe('error-summary');
    await page.getByRole('link', { name: '需要的帮助：至少选一项' }).click();
    expect(await page.evaluate('document.activeElement.name || location.hash')).toMatch(/need/);
    await page.close();
  });

  it('a second click does not send a form again', async () => {
    const { page } = await openGallery(browser, pages, { path: '/', width: widths.desk });
    const sent = await page.evaluate(`(() => {
      let sent = 0;
      addEventListener('submit', (event) => { if (!event.defaultPrevented) sent += 1; event.preventDefault(); });
      const button = document.querySelector('.form button[type=submit]');
      button.click();
      button.click();
      return sent;
    })()`);
    await page.close();
    expect(sent).toBe(1);
  });

  it('the box in the head ticks every row, and an arrow key walks down the rows', async () => {
    const { page } = await openGallery(browser, pages, { path: '/console', width: widths.desk });
    await page.getByLabel('全选本页').check();
    expect(await page.evaluate("document.querySelectorAll('tbody input:checked').length")).toBe(4);
    await page.getByRole('link', { name: '临工维〔2023〕018' }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('临工维〔2023〕017');
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.type')).toBe('search');
    await page.close();
  });

  it('a long sheet prints on A4 pages', async () => {
    const { page } = await openGallery(browser, pages, { path: '/plain', width: widths.desk });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    await page.close();
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)?.length).toBeGreaterThanOrEqual(3);
    // 210 × 297 mm in points.
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][\d.]* 84[12][\d.]*\]/);
  });
});
