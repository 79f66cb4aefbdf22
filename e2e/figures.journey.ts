import { describe, expect, it } from 'vitest';
import { visitor, widths } from './harness/browser.ts';
import { looks } from './harness/looks.ts';
import { withProgram } from './harness/with-program.ts';
import { ClerkPages } from './people/clerk.ts';

const stage = withProgram();

describe.each([
  { width: widths.phone, scripts: true },
  { width: widths.desk, scripts: false },
])('a leader at $width px', ({ width, scripts }) => {
  it('sees the published figures as of their day, with definition and the rows behind', async () => {
    const { page, context } = await visitor(stage.browser, { origin: stage.program.origin, width, scripts });
    await new ClerkPages(page).signIn('leader');
    await page.goto('/console/figures?asOf=2023-11-02');
    await looks(page);
    const text = (await page.locator('main').textContent()) ?? '';
    for (const figure of ['184', '3,096,300.00', '169', '2,987,800.00', '15', '108,500.00'])
      expect(text).toContain(figure);
    // Charts are fetched when they come into view.
    const chart = page.locator('main img').first();
    await chart.scrollIntoViewIfNeeded();
    const drawnWidth = () =>
      chart.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0));
    await expect.poll(drawnWidth, { timeout: 10_000 }).toBeGreaterThan(0);
    await page.goto('/console/figures/wages.recovered.amount?asOf=2023-11-02');
    await looks(page);
    expect(await page.locator('main').textContent()).toContain('口径');
    await context.close();
  });
});
