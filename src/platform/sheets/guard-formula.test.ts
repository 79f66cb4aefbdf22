import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, unguardFormula } from './guard-formula.ts';

describe('formula guard', () => {
  it.each(['=1+1', '+8613800138000', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＠x'])(
    'puts an apostrophe before %j',
    (text) => {
      expect(guardFormula(text)).toBe(`'${text}`);
    },
  );

  it.each(['', '张三', '469024199001011234', "'已有", '1=1', ' =1'])('leaves %j alone', (text) => {
    expect(guardFormula(text)).toBe(text);
  });

  it('is taken off again without loss', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const own = text.startsWith("'") ? text.slice(1) : text;
        expect(unguardFormula(guardFormula(own))).toBe(own.startsWith("'") ? unguardFormula(own) : own);
      }),
    );
  });
});
