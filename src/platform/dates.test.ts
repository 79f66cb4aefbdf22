import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './calendar.ts';
import {
  endOfDay,
  formatDate,
  formatDateTime,
  formatMonth,
  parseDate,
  shanghaiDate,
  startOfDay,
} from './dates.ts';

const anyDate = fc.integer({ min: 0, max: 40_000 }).map((offset) => addDays('1990-01-01', offset));

describe('dates in Lingao', () => {
  it('begin at 16:00 UTC of the day before', () => {
    expect(shanghaiDate(new Date('2023-11-01T15:59:59Z'))).toBe('2023-11-01');
    expect(shanghaiDate(new Date('2023-11-01T16:00:00Z'))).toBe('2023-11-02');
  });
  it('reach from the start of the day to just before its end', () => {
    fc.assert(
      fc.property(
        anyDate.filter((date) => date > '1992-01-01'),
        (date) => {
          expect(shanghaiDate(startOfDay(date))).toBe(date);
          expect(shanghaiDate(new Date(endOfDay(date).getTime() - 1))).toBe(date);
          expect(shanghaiDate(endOfDay(date))).toBe(addDays(date, 1));
        },
      ),
    );
  });
  it('are written as the county writes them', () => {
    expect(formatDate('2023-11-02')).toBe('2023年11月2日');
    expect(formatMonth('2023-01')).toBe('2023年1月');
    expect(formatDateTime(new Date('2023-11-02T01:30:00Z'))).toBe('2023-11-02 09:30');
    expect(formatDateTime(new Date('2023-11-01T16:05:00Z'))).toBe('2023-11-02 00:05');
  });
});

describe('typed dates', () => {
  it.each([
    '2023-1-2',
    '2023.1.2',
    '2023/01/02',
    '2023年1月2日',
    '2023年1月2号',
    '2023 年 1 月 2 日',
    '20230102',
    '２０２３－１－２',
    '\u202d2023-01-02\u202c',
    '2023-01-02 09:30',
    '2023年1月2日 9:30:00',
    '44928',
    '44928.75',
  ])('%s is 2 January 2023', (typed) => {
    expect(parseDate(typed)).toEqual({ ok: true, date: '2023-01-02' });
  });
  it.each(['', '2023-02-29', '2023-13-01', '20231301', '9999', '99999', '2023年', '1/2/2023', 'abc', '<b>'])(
    'refuses %j with a sentence',
    (typed) => {
      const parsed = parseDate(typed);
      expect(parsed.ok || parsed.reason).toMatch(/[一-鿿]/);
    },
  );
  it('reads back every date it writes, in both forms', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(parseDate(formatDate(date))).toEqual({ ok: true, date });
        expect(parseDate(date.replaceAll('-', ''))).toEqual({ ok: true, date });
      }),
    );
  });
});
