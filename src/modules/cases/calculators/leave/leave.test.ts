import { describe, expect, it } from 'vitest';
import { someValues } from '../../../../../test/calculator-values.ts';
import { calculate } from '../calculate.ts';
import type { Answers } from '../question.ts';
import { annualLeave } from './annual-leave.ts';
import { maternity } from './maternity.ts';

type Leave = Answers<typeof annualLeave.questions>;
const unused: Leave = {
  year: 2023,
  accumulatedYears: 12,
  continuous: 'yes',
  excluded: 'no',
  startedOn: undefined,
  leftOn: undefined,
  taken: 0,
  waived: 'no',
  monthlyWage: 435_000n,
};
const leave = (change: Partial<Leave> = {}, values = someValues) =>
  calculate(annualLeave, { ...unused, ...change }, { values, today: '2024-01-10' });

describe('annual leave that was not taken', () => {
  // 4,350 ÷ 21.75 = 200 a day; 200 % on top of the wage = 400 for each day.
  it.each<[Partial<Leave>, number, bigint]>([
    [{ accumulatedYears: 1 }, 5, 200_000n],
    [{ accumulatedYears: 9.9 }, 5, 200_000n],
    [{ accumulatedYears: 10 }, 10, 400_000n],
    [{ accumulatedYears: 20 }, 15, 600_000n],
    [{ taken: 4 }, 6, 240_000n],
    [{ taken: 15 }, 0, 0n],
    [{ accumulatedYears: 0.5 }, 0, 0n],
    [{ continuous: 'no' }, 0, 0n],
    [{ excluded: 'yes' }, 0, 0n],
    // Left on 30 June: 181 ÷ 365 × 10 = 4.96 → 4.
    [{ leftOn: '2023-06-30' }, 4, 160_000n],
    // Came on 1 October: 92 ÷ 365 × 10 = 2.52 → 2.
    [{ startedOn: '2023-10-01' }, 2, 80_000n],
    [{ startedOn: '2023-12-20' }, 0, 0n],
    [{ waived: 'yes' }, 10, 0n],
  ])('%j: %i days', (change, days, fen) => {
    expect(leave(change)).toMatchObject({ days, amountFen: fen });
  });

  it('asks again for days of another year, and for years before the rule', () => {
    expect(leave({ leftOn: '2022-06-30' }).missing[0]?.question).toBe('leftOn');
    expect(leave({ startedOn: '2024-06-30' }).missing[0]?.question).toBe('startedOn');
    expect(leave({ year: 2007 }).missing[0]?.question).toBe('year');
    expect(leave({ monthlyWage: undefined, taken: undefined }).missing).toHaveLength(2);
  });
});

type Birth = Answers<typeof maternity.questions>;
const born: Birth = {
  event: 'birth',
  happenedOn: '2023-06-01',
  difficult: 'no',
  babies: 1,
  leaveFrom: undefined,
};
const days = (change: Partial<Birth> = {}, values = someValues) =>
  calculate(maternity, { ...born, ...change }, { values, today: '2024-01-10' });

describe('maternity leave', () => {
  it.each<[Partial<Birth>, number]>([
    [{}, 98 + 90],
    [{ difficult: 'yes' }, 98 + 15 + 90],
    [{ difficult: 'yes', babies: 3 }, 98 + 15 + 30 + 90],
    [{ event: 'early' }, 15],
    [{ event: 'late' }, 42],
  ])('%j: %i days', (change, expected) => {
    expect(days(change).days).toBe(expected);
  });

  it('changes its rule on 2012-04-28', () => {
    const values = someValues.map((value) => ({ ...value, validFrom: '2000-01-01', validTo: undefined }));
    expect(days({ happenedOn: '2012-04-27' }, values).days).toBe(90 + 90);
    expect(days({ happenedOn: '2012-04-28' }, values).days).toBe(98 + 90);
    expect(days({ happenedOn: '2012-04-27', event: 'early' }, values).days).toBeUndefined();
  });

  it('says until when', () => {
    const ended = days({ event: 'early', leaveFrom: '2023-06-01' });
    expect(ended.steps.at(-1)?.text).toBe('从2023年6月1日休到2023年6月15日');
  });

  it('does not guess the province’s days', () => {
    expect(days({}, [])).toMatchObject({ gaps: [{ key: 'leave.extra-maternity-days', on: '2023-06-01' }] });
    expect(days({}, []).days).toBeUndefined();
    expect(days({ babies: undefined }).missing[0]?.question).toBe('babies');
  });
});
