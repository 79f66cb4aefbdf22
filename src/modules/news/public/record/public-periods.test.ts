import { expect, it } from 'vitest';
import { publicPeriods } from './public-periods.ts';

const value = (validFrom: string, on: boolean, createdAt: string, validTo?: string) => ({
  value: on,
  validFrom,
  validTo,
  createdAt: new Date(createdAt),
});

it('the digest was public from the day of the switch, in Shanghai, to the day it was turned off', () => {
  const history = [
    value('2023-06-01', false, '2023-05-01T00:00:00Z'),
    value('2023-03-01', true, '2023-02-01T00:00:00Z', '2023-06-01'),
  ];
  expect(publicPeriods(history)).toEqual([
    { from: new Date('2023-02-28T16:00:00Z'), to: new Date('2023-05-31T16:00:00Z') },
  ]);
});

it('a switch entered late opened nothing before', () => {
  const entered = '2023-04-10T02:00:00Z';
  expect(publicPeriods([value('2023-03-01', true, entered)])).toEqual([
    { from: new Date(entered), to: undefined },
  ]);
  expect(publicPeriods([value('2023-03-01', true, entered, '2023-04-01')])).toEqual([]);
});
