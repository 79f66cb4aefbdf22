import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The page prints, and every sheet is A4 (210 × 297 mm = 595 × 842 points). */
export async function expectPrintsOnA4(page: Page): Promise<void> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sheets = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  expect(sheets.length, page.url()).toBeGreaterThan(0);
  for (const [, width, height] of sheets) {
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  }
}
