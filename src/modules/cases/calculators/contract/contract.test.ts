import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someValues } from '../../../../../test/calculator-values.ts';
import { addDays } from '../../../../platform/calendar.ts';
import { calculate } from '../calculate.ts';
import type { Answers } from '../question.ts';
import { probation } from './probation.ts';
import { unwrittenContract } from './unwritten-contract.ts';

type Unwritten = Answers<typeof unwrittenContract.questions>;
const unsigned: Unwritten = {
  startedOn: '2022-03-01',
  signed: 'no',
  signedOn: undefined,
  leftOn: undefined,
  excuse: 'employer',
  monthlyWage: 600_000n,
};
const double = (change: Partial<Unwritten> = {}, today = '2025-11-03') =>
  calculate(unwrittenContract, { ...unsigned, ...change }, { values: [], today });

describe('double pay without a written contract', () => {
  it.each<[string, Partial<Unwritten>, bigint]>([
    ['eleven months at most', {}, 6_600_000n],
    ['eleven months where it was signed after a year', { signed: 'yes', signedOn: '2024-01-01' }, 6_600_000n],
    // From 1 April to the day before signing on 1 July: three months.
    ['up to the day before signing', { signed: 'yes', signedOn: '2022-07-01' }, 1_800_000n],
    // 1 April to 10 May: one month and 10 of 31 days, 6,000 × 10 ÷ 31 = 1,935.48.
    ['up to the last day of work', { leftOn: '2022-05-10' }, 793_548n],
    ['one day', { leftOn: '2022-04-01' }, 20_000n],
    ['nothing within the first month', { leftOn: '2022-03-31' }, 0n],
    ['nothing where it was signed in time', { signed: 'yes', signedOn: '2022-04-01' }, 0n],
  ])('is %s', (_title, change, fen) => {
    expect(double(change).amountFen).toBe(fen);
  });

  it('knows excuses from 2025-09-01 on', () => {
    const recent = { startedOn: '2025-06-01', excuse: 'worker' } as const;
    expect(double({ ...recent, leftOn: '2025-08-31' })).toMatchObject({
      ruleVersion: '2008-01-01',
      amountFen: 1_200_000n,
    });
    expect(double({ ...recent, leftOn: '2025-09-01' })).toMatchObject({
      ruleVersion: '2025-09-01',
      amountFen: 0n,
    });
  });

  it('shares a month by working days from 2025-09-01 on', () => {
    // 1 to 5 September 2025 are 5 of the month's 23 working days (28 September is one, too): 6,000 × 5 ÷ 23.
    const recent = { startedOn: '2025-08-01', leftOn: '2025-09-05' };
    expect(double(recent).amountFen).toBe(130_435n);
  });

  it('asks again for days that contradict each other', () => {
    const asked = (change: Partial<Unwritten>) => double(change).missing[0]?.question;
    expect(asked({ signed: 'yes' })).toBe('signedOn');
    expect(asked({ signed: 'yes', signedOn: '2022-02-01' })).toBe('signedOn');
    expect(asked({ leftOn: '2022-02-01' })).toBe('leftOn');
    expect(asked({ startedOn: '2026-01-01' })).toBe('startedOn');
    expect(asked({ startedOn: '2007-01-01' })).toBe('startedOn');
    expect(asked({ excuse: undefined })).toBe('excuse');
  });

  it('stays between nothing and eleven months and never shrinks with a longer stay', () => {
    const some = fc.record({
      start: fc.integer({ min: 0, max: 1_400 }),
      stay: fc.integer({ min: 0, max: 600 }),
    });
    fc.assert(
      fc.property(some, ({ start, stay }) => {
        const startedOn = addDays('2020-01-01', start);
        const until = (days: number) =>
          double({ startedOn, leftOn: addDays(startedOn, days) }).amountFen ?? -1n;
        expect(until(stay)).toBeGreaterThanOrEqual(0n);
        expect(until(stay)).toBeLessThanOrEqual(6_600_000n);
        expect(until(stay + 1)).toBeGreaterThanOrEqual(until(stay));
      }),
    );
  });
});

type Trial = Answers<typeof probation.questions>;
const trial: Trial = {
  startedOn: '2023-03-01',
  term: 'under-3-years',
  again: 'no',
  served: 2,
  regularWage: 500_000n,
  probationWage: 400_000n,
};
const find = (change: Partial<Trial> = {}, values = someValues) =>
  calculate(probation, { ...trial, ...change }, { values, today: '2024-01-10' });

describe('probation', () => {
  it.each<[string, Partial<Trial>, bigint]>([
    ['lawful', {}, 0n],
    ['two months too long', { served: 4 }, 1_000_000n],
    ['half a month too long', { served: 2.5 }, 250_000n],
    ['unlawful in a contract under three months', { term: 'under-3-months', served: 1 }, 500_000n],
    ['one month for under a year', { term: 'under-1-year', served: 1 }, 0n],
    ['six months for three years', { term: 'long', served: 6 }, 0n],
    ['not allowed twice', { again: 'yes', served: 1 }, 500_000n],
    // At least 80 % of 5,000 = 4,000; paid 3,500: 500 × 2.
    ['below 80 %', { probationWage: 350_000n }, 100_000n],
    // 80 % of 2,000 = 1,600 is below the minimum of 1,680; paid 1,600: 80 × 2.
    ['below the minimum wage', { regularWage: 200_000n, probationWage: 160_000n }, 16_000n],
  ])('is %s', (_title, change, fen) => {
    expect(find(change).amountFen).toBe(fen);
  });

  it('gives no sum without the minimum wage', () => {
    expect(find({}, []).amountFen).toBeUndefined();
    expect(find({}, []).gaps).toHaveLength(1);
  });

  it('asks for what is missing', () => {
    expect(find({ served: undefined }).missing[0]?.question).toBe('served');
    expect(find({ served: 0 }).missing[0]?.question).toBe('served');
  });
});
