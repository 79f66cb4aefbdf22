import { expect, it } from 'vitest';
import { type AddressStatus, addressLife, afterVisit, attemptsOf, statusNames } from './address-lifecycle.ts';
import { isGood, outcomeNames, type VisitOutcome } from './visit-outcome.ts';

const outcomes = Object.keys(outcomeNames) as VisitOutcome[];
const statuses = Object.keys(statusNames) as AddressStatus[];

it('every status is reached from waiting, and waiting from every status', () => {
  const reached = new Set(
    outcomes.flatMap((outcome) => [1, 99].map((attempts) => afterVisit(outcome, attempts))),
  );
  expect([...reached].sort()).toEqual([...statuses].sort());
  for (const status of statuses) expect(addressLife[status]['asked-again']).toEqual({ to: 'waiting' });
});

it.each(outcomes)('%s ends somewhere after the last attempt', (outcome) => {
  expect(afterVisit(outcome, attemptsOf.other)).not.toBe('waiting');
  expect(afterVisit(outcome, 1) === 'kept').toBe(isGood(outcome));
});

it('a page is gone after the third 404, not after the first', () => {
  expect([1, 2, 3].map((attempts) => afterVisit('missing', attempts))).toEqual([
    'waiting',
    'waiting',
    'gone',
  ]);
});

it('what robots.txt forbids is never asked for a second time by itself', () => {
  expect(afterVisit('robots', 1)).toBe('refused');
  expect('found-again' in addressLife.refused).toBe(false);
});
