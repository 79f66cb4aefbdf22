import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageWindow } from './page-window.ts';

describe('the page numbers of a register', () => {
  it.each([
    [1, 1, [1]],
    [1, 5, [1, 2, 3, 4, 5]],
    [3, 6, [1, 2, 3, 4, 5, 6]],
    [6, 12, [1, 'gap', 4, 5, 6, 7, 8, 'gap', 12]],
  ] as const)('on page %i of %i are %j', (page, count, shown) => {
    expect(pageWindow(page, count)).toEqual(shown);
  });

  it('always hold the first, the last and the current page, in order, and a gap hides at least two pages', () => {
    const pages = fc
      .integer({ min: 1, max: 5000 })
      .chain((count) => fc.tuple(fc.integer({ min: 1, max: count }), fc.constant(count)));
    fc.assert(
      fc.property(pages, ([page, count]) => {
        const shown = pageWindow(page, count);
        const numbers = shown.filter((one) => one !== 'gap');
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
        expect(numbers).toEqual(expect.arrayContaining([1, page, count]));
        shown.forEach((one, index) => {
          if (one !== 'gap') return;
          expect(Number(shown[index + 1]) - Number(shown[index - 1])).toBeGreaterThan(2);
        });
      }),
    );
  });
});
