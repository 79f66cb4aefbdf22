import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someValues } from '../../../../../test/calculator-values.ts';
import { calculate } from '../calculate.ts';
import type { Answers } from '../question.ts';
import { type GroundKey, grounds } from './grounds.ts';
import { severance } from './severance.ts';
import type { severanceQuestions } from './severance-questions.ts';

type Given = Answers<typeof severanceQuestions>;
const dismissed: Given = {
  ground: 'no-reason',
  faultProven: undefined,
  noticed: undefined,
  unionNotice: undefined,
  startedOn: '2020-03-01',
  endedOn: '2023-08-31',
  averageWage: 600_000n,
  grossTotal: undefined,
  grossMonths: undefined,
  lastMonthWage: undefined,
};
const find = (change: Partial<Given> = {}, values = someValues) =>
  calculate(severance, { ...dismissed, ...change }, { values, today: '2023-11-02' });
const missing = (change: Partial<Given>) => find(change).missing.map(({ question }) => question);

describe('the end of a contract', () => {
  // 3 years 6 months: half a year counts as one, so 4 months; 6,000 × 4 = 24,000; twice for the unlawful one.
  it.each<[string, Partial<Given>, bigint]>([
    ['2N for a dismissal without a lawful reason', {}, 4_800_000n],
    ['2N while the worker is protected (§42)', { ground: 'protected' }, 4_800_000n],
    ['N where the employer proposed and the worker agreed', { ground: 'agreement' }, 2_400_000n],
    ['N where the contract ran out', { ground: 'expired' }, 2_400_000n],
    ['N where the worker left because wages were not paid', { ground: 'breach' }, 2_400_000n],
    ['nothing where the worker resigned', { ground: 'resigned' }, 0n],
    [
      'N + the previous month’s wage without notice (§40)',
      { ground: 'notice', noticed: 'no', unionNotice: 'yes', lastMonthWage: 650_000n },
      3_050_000n,
    ],
    ['N with notice (§40)', { ground: 'notice', noticed: 'yes', unionNotice: 'none' }, 2_400_000n],
    [
      '2N where there is a union and it was not told (解释一 §47)',
      { ground: 'notice', noticed: 'yes', unionNotice: 'no' },
      4_800_000n,
    ],
    [
      'N where the union was told late, but before the suit',
      { ground: 'notice', noticed: 'yes', unionNotice: 'cured' },
      2_400_000n,
    ],
    ['2N for fault without proof', { ground: 'fault', faultProven: 'no', unionNotice: 'yes' }, 4_800_000n],
    ['nothing for proven fault', { ground: 'fault', faultProven: 'yes', unionNotice: 'yes' }, 0n],
    [
      '2N even for proven fault where the union was passed over',
      { ground: 'fault', faultProven: 'yes', unionNotice: 'no' },
      4_800_000n,
    ],
  ])('gives %s', (_title, change, fen) => {
    expect(find(change)).toMatchObject({ amountFen: fen, missing: [], gaps: [] });
  });

  // Half a month each: 6,000 ÷ 2.
  it.each([
    ['2023-08-30', '2023-03-01', 300_000n],
    ['2023-08-31', '2023-03-01', 600_000n],
    ['2023-08-01', '2023-08-01', 300_000n],
    ['2024-02-29', '2023-03-01', 600_000n],
    ['2024-03-01', '2023-03-01', 900_000n],
  ])('counts the last day in: until %s from %s', (endedOn, startedOn, fen) => {
    expect(find({ ground: 'expired', startedOn, endedOn }).amountFen).toBe(fen);
  });

  it('averages what is known as a sum, over the months that were worked', () => {
    const typed = { averageWage: undefined, grossTotal: 2_500_000n, grossMonths: 5 };
    expect(find({ ...typed, ground: 'expired' }).amountFen).toBe(2_000_000n);
  });

  it('takes the minimum wage of the day where the average is below it', () => {
    expect(find({ ground: 'expired', averageWage: 100_000n }).amountFen).toBe(4n * 168_000n);
    const later = { startedOn: '2023-01-01', endedOn: '2023-12-31', averageWage: 100_000n };
    expect(find({ ...later, ground: 'expired' }).amountFen).toBe(185_000n);
  });

  it('caps the base at three times the average wage, and then the years at twelve', () => {
    // 96,000 a year = 8,000 a month, three times = 24,000; 15 years → 12 months.
    const high = { ground: 'agreement', averageWage: 3_000_000n, startedOn: '2008-09-01' } as const;
    expect(find(high).amountFen).toBe(12n * 2_400_000n);
    expect(find({ ...high, averageWage: 2_400_000n }).amountFen).toBe(15n * 2_400_000n);
  });

  it('counts N from 2008 on and the double from the first day of work', () => {
    const old = { startedOn: '2006-09-01', endedOn: '2009-08-31' };
    expect(find({ ...old, ground: 'expired' }, withOld).amountFen).toBe(2n * 600_000n);
    expect(find({ ...old, ground: 'expired' }, withOld).assumptions[0]).toContain('第九十七条');
    expect(find(old, withOld).amountFen).toBe(6n * 600_000n);
  });

  it('knows no price of the union’s notice before 2013-02-01', () => {
    const passedOver = { ground: 'notice', noticed: 'yes', unionNotice: 'no' } as const;
    expect(find({ ...passedOver, endedOn: '2013-01-31', startedOn: '2012-02-01' }, withOld)).toMatchObject({
      ruleVersion: '2008-01-01',
      amountFen: 600_000n,
    });
    expect(find({ ...passedOver, endedOn: '2013-02-01', startedOn: '2012-02-02' }, withOld)).toMatchObject({
      ruleVersion: '2013-02-01',
      amountFen: 1_200_000n,
    });
    expect(find({ ...passedOver, endedOn: '2021-01-01' }).ruleVersion).toBe('2021-01-01');
  });

  it('asks for what the case needs and for nothing else', () => {
    expect(missing({ ground: undefined, startedOn: undefined })).toEqual(['ground', 'startedOn']);
    expect(missing({ averageWage: undefined })).toEqual(['averageWage', 'grossTotal', 'grossMonths']);
    expect(missing({ ground: 'fault' })).toEqual(['faultProven', 'unionNotice']);
    expect(missing({ ground: 'notice', noticed: 'no', unionNotice: 'unknown' })).toEqual(['lastMonthWage']);
    expect(missing({ endedOn: '2019-01-01' })).toEqual(['endedOn']);
    expect(missing({ endedOn: '2007-12-31', startedOn: '2007-01-01' })).toEqual(['endedOn']);
    expect(missing({ ground: 'resigned', averageWage: undefined })).toEqual([]);
  });

  it('gives no sum where the county has not filled in the minimum or the average wage', () => {
    const without = find({}, []);
    expect(without.amountFen).toBeUndefined();
    expect(without.gaps.map(({ key }) => key)).toEqual([
      'wages.minimum-monthly',
      'wages.provincial-average-annual',
    ]);
    expect(without.steps.length).toBeGreaterThan(1);
  });

  it('is never negative, grows with the wage, and the double is twice as much', () => {
    const case_ = fc.record({
      averageWage: fc.bigInt({ min: 0n, max: 5_000_000n }),
      startedOn: fc.date({ min: new Date('2008-01-01'), max: new Date('2023-01-01'), noInvalidDate: true }),
      ground: fc.constantFrom<GroundKey>('expired', 'agreement', 'redundancy', 'closed', 'breach'),
    });
    fc.assert(
      fc.property(case_, ({ averageWage, startedOn, ground }) => {
        const on = { startedOn: startedOn.toISOString().slice(0, 10), ground };
        const less = find({ ...on, averageWage }).amountFen ?? -1n;
        const more = find({ ...on, averageWage: averageWage + 1_000n }).amountFen ?? -1n;
        // The years are capped as soon as the base is: only below that does a higher wage always give more.
        if (averageWage + 1_000n <= 2_400_000n) expect(more).toBeGreaterThanOrEqual(less);
        expect(less).toBeGreaterThanOrEqual(0n);
        // Rounded once, so that twice the sum may differ by one 分 from the sum of twice.
        const double = find({ ...on, averageWage, ground: 'no-reason' }).amountFen ?? -1n;
        expect([less * 2n - 1n, less * 2n]).toContain(double);
      }),
    );
  });

  it('has an article for every ground', () => {
    for (const { article, why } of Object.values(grounds)) {
      expect(article).toMatch(/第.+条/);
      expect(why.length).toBeGreaterThan(8);
    }
  });
});

const withOld = someValues.map((value) => ({ ...value, validFrom: '2000-01-01' }));
