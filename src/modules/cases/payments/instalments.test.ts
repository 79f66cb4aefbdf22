import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../platform/calendar.ts';
import { type Instalment, instalmentStandings, plansWholeBalance } from './instalments.ts';
import { sum } from './wage-ledger.ts';

const plan: Instalment[] = [
  { id: '1', planId: 'p', dueOn: '2023-10-10', amountFen: 1_000n, promisedBy: '某公司' },
  { id: '2', planId: 'p', dueOn: '2023-11-10', amountFen: 2_000n, promisedBy: '某公司' },
];
const on = (today: string, paidSincePlanFen: bigint) => ({
  today,
  paidSincePlanFen,
  alarmFrom: (due: string) => addDays(due, -3),
});
const states = (today: string, paid: bigint) =>
  instalmentStandings(plan, on(today, paid)).map((one) => one.state);

describe('instalments', () => {
  it('count what was paid towards the earliest promise first', () => {
    const [first, second] = instalmentStandings(plan, on('2023-10-11', 1_500n));
    expect(first).toMatchObject({ state: 'met', missingFen: 0n });
    expect(second).toMatchObject({ state: 'later', missingFen: 1_500n });
  });

  it.each([
    ['2023-10-06', ['later', 'later']],
    ['2023-10-07', ['due-soon', 'later']],
    ['2023-10-10', ['due-soon', 'later']],
    ['2023-10-11', ['overdue', 'later']],
    ['2023-11-11', ['overdue', 'overdue']],
  ] as const)('on %s an unpaid plan stands %j', (today, expected) => {
    expect(states(today, 0n)).toEqual(expected);
  });

  it('are sound only when they pay off exactly what is open', () => {
    expect(plansWholeBalance([1_000n, 2_000n], 3_000n)).toBe(true);
    expect(plansWholeBalance([1_000n, 2_000n], 3_001n)).toBe(false);
    expect(plansWholeBalance([], 0n)).toBe(false);
  });

  it('never miss more or less than promised minus paid', () => {
    const amounts = fc.array(fc.bigInt({ min: 1n, max: 1_000_000n }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(amounts, fc.bigInt({ min: 0n, max: 12_000_000n }), (promised, paid) => {
        const rows = promised.map((amountFen, i) => ({
          id: String(i),
          planId: 'p',
          dueOn: addDays('2023-01-01', i * 30),
          amountFen,
          promisedBy: '某',
        }));
        const missing = sum(instalmentStandings(rows, on('2023-06-01', paid)).map((one) => one.missingFen));
        const open = sum(promised) - paid;
        expect(missing).toBe(open > 0n ? open : 0n);
      }),
    );
  });
});
