import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberText } from './number-text.ts';

describe('numbers as a person reads them', () => {
  it.each([
    ['1', '1'],
    ['-3', '-3'],
    ['1234.5', '1234.5'],
    ['0.30000000000000004', '0.3'],
    ['1234.5600000000001', '1234.56'],
    ['4.6902419900101101E+17', '469024199001011000'],
    ['4.69024199001011E+17', '469024199001011000'],
    ['1.2E-7', '0.00000012'],
    ['1E3', '1000'],
    ['-1.5e+20', '-150000000000000000000'],
  ])('writes %s as %s', (raw, text) => {
    expect(numberText(raw)).toBe(text);
  });

  it('keeps every digit of an ID number that the file spells out', () => {
    expect(numberText('469024199001011234')).toBe('469024199001011234');
  });

  it('never shows an exponent and never changes the value beyond 15 digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e200, max: 1e200 }), (value) => {
        const text = numberText(String(value));
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-14);
      }),
    );
  });
});
