import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateSerial, isDateFormat, serialDate } from './xlsx-date.ts';

describe('days of a workbook', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [45_232, '2023-11-02'],
    [45_232.5, '2023-11-02 12:00:00'],
    [0.75, '18:00:00'],
    [2_958_465, '9999-12-31'],
  ])('reads serial %d as %s', (serial, text) => {
    expect(serialDate(serial, false)).toBe(text);
  });

  it('counts from 1904 in old Macintosh files', () => {
    expect(serialDate(43_770, true)).toBe('2023-11-02');
  });

  it.each([-1, 2_958_466, 4.69e17])('takes %d for no day', (serial) => {
    expect(serialDate(serial, false)).toBeUndefined();
  });

  it.each(['2023-02-29', '1900-02-28', '2023-13-01', '20231102', ''])('gives no serial for %j', (text) => {
    expect(dateSerial(text)).toBeUndefined();
  });

  it('writes and reads every day alike', () => {
    const days = fc.integer({ min: 61, max: 2_958_465 });
    fc.assert(
      fc.property(days, (serial) => {
        expect(dateSerial(serialDate(serial, false) ?? '')).toBe(serial);
      }),
    );
  });
});

describe('date formats', () => {
  it.each([
    'yyyy-mm-dd',
    'yyyy"年"m"月"d"日"',
    '[$-804]yyyy/m/d',
    'h:mm AM/PM',
    '[h]:mm',
    'm/d',
    'aaaa',
    '[DBNum1]yyyy',
  ])('knows %s as a date', (code) => expect(isDateFormat(164, code)).toBe(true));

  it.each([
    'General',
    '0.00',
    '#,##0.00_);[Red](#,##0.00)',
    '@',
    '0.00E+00',
    '"第"0"号 day"',
    '000000',
    '0\\d',
  ])('knows %s as no date', (code) => expect(isDateFormat(164, code)).toBe(false));

  it.each([14, 22, 31, 57])('knows format number %d as a date', (id) => {
    expect(isDateFormat(id, undefined)).toBe(true);
  });
});
