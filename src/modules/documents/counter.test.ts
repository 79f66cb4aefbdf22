import { expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { nextDocumentNumber } from './counter-store.ts';
import { formatDocumentNumber } from './document-number.ts';

const { db } = await testDatabase();

const take = (region = '469024', series = 'case', year = 2023) =>
  inTransaction(db, (tx) => nextDocumentNumber(tx, region, series, year));

it('twenty transactions at once get twenty numbers without gap or double, and a rollback gives its number back', async () => {
  const spoiled = new Set([3, 7, 11, 12, 19]);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 25 }, (_, index) =>
      inTransaction(db, async (tx) => {
        const number = await nextDocumentNumber(tx, '469024', 'letter', 2023);
        if (spoiled.has(index)) throw new Error('the letter was not written after all');
        return number;
      }),
    ),
  );
  const numbers = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

it('every series, year and region counts for itself', async () => {
  expect([await take(), await take(), await take()]).toEqual([1, 2, 3]);
  expect(await take('469024', 'case', 2024)).toBe(1);
  expect(await take('469024', 'notice')).toBe(1);
  expect(await take('469025')).toBe(1);
  expect(await take()).toBe(4);
});

it('a number is written with the year in hexagonal brackets and without leading zeros', () => {
  expect(formatDocumentNumber({ prefix: '临工维', year: 2023, number: 12 })).toBe('临工维〔2023〕12号');
});
