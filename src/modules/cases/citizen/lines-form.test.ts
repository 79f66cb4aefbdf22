import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineRows, parseLines, totalClaimed } from './lines-form.ts';

const TODAY = '2023-11-02';
const one = (change: Record<string, string> = {}) => ({
  month: '2023-06',
  days: '26',
  rate: '200',
  due: '',
  paid: '',
  ...change,
});
const errorsOf = (values: Record<string, string | string[]>) => parseLines(values, TODAY).form.errors;

describe('claim lines', () => {
  it('multiply days by the daily rate where no sum is given', () => {
    const parsed = parseLines(one({ paid: '1000' }), TODAY);
    expect(parsed.ok && parsed.value).toMatchObject([
      {
        month: '2023-06',
        daysHundredths: 2600,
        rateFen: 20_000n,
        dueFen: 520_000n,
        earlierPaidFen: 100_000n,
      },
    ]);
    expect(parsed.ok && totalClaimed(parsed.value)).toBe(420_000n);
  });

  it('take the sum the worker gives before days times rate', () => {
    const parsed = parseLines(one({ due: '6,000.50' }), TODAY);
    expect(parsed.ok && parsed.value[0]?.dueFen).toBe(600_050n);
  });

  it('take a run of months in one row', () => {
    const parsed = parseLines(one({ month: '2023年5月至8月', days: '', rate: '', due: '20000' }), TODAY);
    expect(parsed.ok && parsed.value[0]).toMatchObject({ month: '2023-05', lastMonth: '2023-08' });
  });

  it('skip empty rows and rows ticked for removal', () => {
    const values = {
      month: ['2023-05', '', '2023-06'],
      days: ['', '', ''],
      rate: ['', '', ''],
      due: ['1', '', '2'],
      paid: ['', '', ''],
    };
    expect(parseLines(values, TODAY)).toMatchObject({
      ok: true,
      value: [{ month: '2023-05' }, { month: '2023-06' }],
    });
    expect(lineRows({ ...values, drop: ['0', '1'] })).toHaveLength(1);
  });

  it('ask about more days than the month has, and take the answer', () => {
    expect(errorsOf(one({ days: '33' })).sure?.[0]).toContain('只有 30 天');
    expect(parseLines({ ...one({ days: '33' }), sure: 'on' }, TODAY).ok).toBe(true);
  });

  it('ask about a month that stands in two rows', () => {
    const twice = {
      month: ['2023-06', '2023-06'],
      days: ['', ''],
      rate: ['', ''],
      due: ['1', '2'],
      paid: ['', ''],
    };
    expect(errorsOf(twice).sure?.[0]).toContain('填了两行');
  });

  it.each([
    [one({ month: '2023-13' }), 'month.0'],
    [one({ month: '2024-01' }), 'month.0'],
    [one({ month: '<script>alert(1)</script>' }), 'month.0'],
    [one({ days: '-1' }), 'days.0'],
    [one({ days: '😀' }), 'days.0'],
    [one({ rate: "1'; DROP TABLE" }), 'rate.0'],
    [one({ due: '1e9' }), 'due.0'],
    [one({ due: '𠮷' }), 'due.0'],
    [one({ paid: '99999' }), 'paid.0'],
    [one({ paid: '5200' }), 'paid.0'],
    [one({ days: '', rate: '' }), 'due.0'],
    [{}, 'month.0'],
  ])('name the cell that is wrong: %o', (values, field) => {
    expect(Object.keys(errorsOf(values))).toContain(field);
  });

  it('never throw, and keep what was typed', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constant('2023-06'),
      fc.constant('x'.repeat(10_000)),
    );
    fc.assert(
      fc.property(fc.record({ month: cell, days: cell, rate: cell, due: cell, paid: cell }), (values) => {
        const { form } = parseLines(values, TODAY);
        const typed = lineRows(form.values)[0];
        if (typed) expect(typed.month).toBe(values.month.trim());
      }),
    );
  });
});
