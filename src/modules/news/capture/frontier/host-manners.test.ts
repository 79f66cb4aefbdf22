import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backOffMs, delayOf, retryAfterMs } from './host-manners.ts';

const now = new Date('2023-12-07T03:00:00Z');

it.each([
  [undefined, 2, 2_000],
  [10, 2, 10_000],
  [0, 2, 2_000],
  [999_999, 2, 86_400_000],
])('robots %s s and own %s s make %s ms', (robotsDelay, ownDelay, ms) => {
  expect(delayOf({ robotsDelay, ownDelay })).toBe(ms);
});

it.each([
  ['120', 120_000],
  ['Thu, 07 Dec 2023 03:10:00 GMT', 600_000],
  ['Thu, 07 Dec 2023 02:00:00 GMT', 0],
  ['999999999', 86_400_000],
  ['soon', undefined],
  ['', undefined],
  [undefined, undefined],
])('Retry-After %s waits %s ms', (header, ms) => {
  expect(retryAfterMs(header, now)).toBe(ms);
});

it('backs off further each time, never over a day, never under half of it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (failures, chance) => {
        const wait = backOffMs(failures, chance);
        expect(wait).toBeLessThanOrEqual(86_400_000);
        expect(wait).toBeGreaterThanOrEqual(30_000);
        expect(backOffMs(failures + 1, chance)).toBeGreaterThanOrEqual(wait);
      },
    ),
  );
});
