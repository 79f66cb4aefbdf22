import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someValues } from '../../../../../test/calculator-values.ts';
import { calculate } from '../calculate.ts';
import type { Calculator } from '../calculation.ts';
import type { Answers, Questions } from '../question.ts';
import { deduction } from './deduction.ts';
import { minimumWage } from './minimum-wage.ts';
import { payOrder } from './overdue-order.ts';
import { overtime } from './overtime.ts';
import { triplePayDays } from './triple-pay-days.ts';

function tryOut<Asked extends Questions>(calculator: Calculator<Asked>, usual: Answers<Asked>) {
  return (change: Partial<Answers<Asked>> = {}, values = someValues) =>
    calculate(calculator, { ...usual, ...change }, { values, today: '2025-11-02' });
}

const hours = tryOut(overtime, {
  month: '2023-10',
  monthlyWage: 600_000n,
  workingDayHours: 0,
  restDayHours: 0,
  holidayHours: 0,
  longestDay: undefined,
  paid: 0n,
});

describe('overtime', () => {
  // 6,000 ÷ 21.75 ÷ 8 = 34.4827…; × 10 h: 150 % = 517.24, 200 % = 689.66, 300 % = 1,034.48.
  it.each([
    [{ workingDayHours: 10 }, 51_724n],
    [{ restDayHours: 10 }, 68_966n],
    [{ holidayHours: 10 }, 103_448n],
    [{ workingDayHours: 10, restDayHours: 10, holidayHours: 10 }, 51_724n + 68_966n + 103_448n],
    [{ workingDayHours: 10, paid: 50_000n }, 1_724n],
    [{ workingDayHours: 10, paid: 60_000n }, 0n],
  ])('pays the rate of the day, less what was paid (example %#)', (change, fen) => {
    expect(hours(change).amountFen).toBe(fen);
  });

  it('names the limits of 1, 3 and 36 hours only where they are passed', () => {
    const words = (change: Parameters<typeof hours>[0]) =>
      hours(change)
        .findings.map(({ text }) => text)
        .join();
    expect(words({ longestDay: 1 })).not.toContain('小时');
    expect(words({ longestDay: 2 })).toContain('一般不得超过 1 小时');
    expect(words({ longestDay: 4 })).toContain('最多 3 小时');
    expect(words({ workingDayHours: 36 })).not.toContain('上限');
    expect(words({ workingDayHours: 30, restDayHours: 6.5 })).toContain('36 小时的上限');
  });

  it('asks again where the month has no such holiday', () => {
    expect(hours({ month: '2023-11', holidayHours: 8 }).missing.map(({ question }) => question)).toEqual([
      'holidayHours',
    ]);
    expect(hours({ month: '2007-10' }).missing.map(({ question }) => question)).toEqual(['month']);
  });

  it('gives no sum without the county’s days per month', () => {
    expect(hours({ workingDayHours: 1 }, [])).toMatchObject({
      gaps: [{ key: 'wages.month-days', on: '2023-10-01' }],
    });
    expect(hours({ workingDayHours: 1 }, []).amountFen).toBeUndefined();
  });

  it('is never negative and grows with wage and hours', () => {
    const some = fc.record({
      monthlyWage: fc.bigInt({ min: 0n, max: 10_000_000n }),
      workingDayHours: fc.integer({ min: 0, max: 100 }),
      paid: fc.bigInt({ min: 0n, max: 1_000_000n }),
    });
    fc.assert(
      fc.property(some, (typed) => {
        const sum = hours(typed).amountFen ?? -1n;
        expect(sum).toBeGreaterThanOrEqual(0n);
        expect(hours({ ...typed, monthlyWage: typed.monthlyWage + 100n }).amountFen).toBeGreaterThanOrEqual(
          sum,
        );
        expect(
          hours({ ...typed, workingDayHours: typed.workingDayHours + 1 }).amountFen,
        ).toBeGreaterThanOrEqual(sum);
      }),
    );
  });
});

describe('days paid threefold', () => {
  it.each([
    [2007, 0],
    [2008, 11],
    [2024, 11],
    [2025, 13],
    [2026, 13],
    [2033, 13],
  ])('in %i are %i', (year, count) => {
    const days = triplePayDays(year);
    expect(days).toHaveLength(count);
    expect(new Set(days.map(({ date }) => date)).size).toBe(year === 2020 ? count - 1 : count);
  });

  it('lie where the State Council’s notices for 2023 and 2025 put them', () => {
    const dates = (year: number) => triplePayDays(year).map(({ date }) => date.slice(5));
    expect(dates(2023)).toEqual(
      '01-01 01-22 01-23 01-24 04-05 05-01 06-22 09-29 10-01 10-02 10-03'.split(' '),
    );
    expect(dates(2025)).toEqual(
      '01-01 01-28 01-29 01-30 01-31 04-04 05-01 05-02 05-31 10-01 10-02 10-03 10-06'.split(' '),
    );
  });
});

const docked = tryOut(deduction, {
  month: '2023-10',
  reason: 'damage',
  agreed: 'yes',
  wage: 500_000n,
  deducted: 150_000n,
});

describe('deductions', () => {
  it.each([
    // 20 % of 5,000 = 1,000; 1,500 taken: 500 back.
    [{}, 50_000n],
    [{ deducted: 100_000n }, 0n],
    // 1,800 a month: 20 % = 360, but only 120 above the minimum wage of 1,680.
    [{ wage: 180_000n, deducted: 36_000n }, 24_000n],
    [{ wage: 160_000n, deducted: 10_000n }, 10_000n],
    [{ agreed: 'no' } as const, 150_000n],
    [{ reason: 'fine' } as const, 150_000n],
    [{ reason: 'lawful' } as const, 0n],
  ])('give back what was too much (example %#)', (change, fen) => {
    expect(docked(change).amountFen).toBe(fen);
  });

  it('never leave less than the minimum wage and never take more than a fifth', () => {
    const some = fc.record({
      wage: fc.bigInt({ min: 0n, max: 2_000_000n }),
      part: fc.bigInt({ min: 0n, max: 100n }),
    });
    fc.assert(
      fc.property(some, ({ wage, part }) => {
        const deducted = (wage * part) / 100n;
        const kept = deducted - (docked({ wage, deducted }).amountFen ?? -1n);
        expect(kept).toBeGreaterThanOrEqual(0n);
        expect(kept * 5n).toBeLessThanOrEqual(wage + 5n);
        if (kept > 0n) expect(wage - kept).toBeGreaterThanOrEqual(168_000n);
      }),
    );
  });
});

const paid = tryOut(minimumWage, {
  job: 'monthly',
  firstMonth: '2023-10',
  lastMonth: '2024-01',
  paid: 150_000n,
  hours: undefined,
});

describe('the minimum wage', () => {
  it('is that of each month: two months at 1,680 and two at 1,850', () => {
    // 2 × 180 + 2 × 350 = 1,060
    expect(paid().amountFen).toBe(106_000n);
    expect(paid().steps).toHaveLength(3);
  });

  it('counts hours for part-time work', () => {
    // 14.90 × 100 = 1,490; paid 1,400
    const month = { firstMonth: '2023-10', lastMonth: '2023-10' };
    expect(paid({ ...month, job: 'hourly', hours: 100, paid: 140_000n }).amountFen).toBe(9_000n);
    expect(paid({ ...month, job: 'hourly' }).missing[0]?.question).toBe('hours');
  });

  it('says for which day the county has no value', () => {
    expect(paid({ firstMonth: '2021-11' })).toMatchObject({
      gaps: [{ key: 'wages.minimum-monthly', on: '2021-11-01' }],
    });
  });

  it('asks again for a period that is turned round or too long', () => {
    expect(paid({ lastMonth: '2023-09' }).missing).toHaveLength(1);
    expect(paid({ lastMonth: '2099-01' }).missing).toHaveLength(1);
  });
});

const order = tryOut(payOrder, { ordered: 'yes', dueOn: '2025-10-31', owed: 1_000_000n });

describe('an order to pay that was not obeyed', () => {
  it('costs 50 to 100 % on top, from the day after the last day on', () => {
    expect(order()).toMatchObject({ amountFen: 500_000n, upToFen: 1_000_000n });
    expect(order({ dueOn: '2025-11-02' }).amountFen).toBe(0n);
    expect(order({ dueOn: '2025-11-01' }).amountFen).toBe(500_000n);
    expect(order({ ordered: 'no', dueOn: undefined }).amountFen).toBe(0n);
    expect(order({ dueOn: undefined }).missing).toHaveLength(1);
  });
});
