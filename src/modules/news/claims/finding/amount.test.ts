import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseUppercase, formatYuan } from '../../../../platform/money.ts';
import { amountOf, inSmallestParts } from './amount.ts';
import { findClaims } from './find-claims.ts';
import { readNumeral } from './numeral.ts';

const fen = fc.bigInt({ min: 1n, max: 99_999_999_999_999n });

/** The value of the only number in 追回… */
function read(printed: string): bigint | undefined {
  const claims = findClaims(`追回${printed}。`, { publishedOn: '2023-12-07' });
  return claims.length === 1 ? claims[0]?.amount.value : undefined;
}

function decimal(value: bigint, places: number): string {
  const text = value.toString().padStart(places + 1, '0');
  return `${text.slice(0, -places)}.${text.slice(-places)}`;
}

describe('money in a text', () => {
  it('is read to the 分 from 元, with and without commas', () => {
    fc.assert(
      fc.property(fen, (amount) => {
        expect(read(`${formatYuan(amount)}元`)).toBe(amount);
        expect(read(`${decimal(amount, 2)}元`)).toBe(amount);
      }),
    );
  });

  it('is read to the 分 from 万元 and 亿元', () => {
    fc.assert(
      fc.property(fen, (amount) => {
        expect(read(`${decimal(amount, 6)}万元`)).toBe(amount);
        const hundreds = amount - (amount % 100n);
        expect(read(`${decimal(hundreds / 100n, 8)}亿元`)).toBe(hundreds);
      }),
    );
  });

  it('with less than a 分 is no amount', () => {
    expect(read('0.005元')).toBeUndefined();
    expect(inSmallestParts({ coefficient: 5n, exponent: -3 }, '分')).toBeUndefined();
  });

  it('beyond any budget is no amount', () => {
    expect(read(`${'9'.repeat(15)}亿元`)).toBeUndefined();
  });
});

describe('Chinese numerals', () => {
  const small: Readonly<Record<string, string>> = {
    零: '零',
    壹: '一',
    贰: '二',
    叁: '三',
    肆: '四',
    伍: '五',
    陆: '六',
    柒: '七',
    捌: '八',
    玖: '九',
    拾: '十',
    佰: '百',
    仟: '千',
    万: '万',
    亿: '亿',
  };
  const written = (value: bigint) =>
    chineseUppercase(value * 100n)
      .replace(/^人民币|元整$/g, '')
      .replace('元整', '')
      .replaceAll(/./g, (sign) => small[sign] ?? sign);

  it('say what they spell', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 999_999_999_999n }), (value) => {
        const numeral = readNumeral(written(value));
        expect(numeral && numeral.coefficient * 10n ** BigInt(numeral.exponent)).toBe(value);
      }),
    );
  });

  it.each(['一三', '二〇二三', '百', '十百', '三三百', '万万'])('%s is no number', (text) => {
    expect(readNumeral(text)).toBeUndefined();
  });
});

describe('what agrees with a printed number', () => {
  it('is what rounds to its printed digits', () => {
    const amount = amountOf({ coefficient: 30963n, exponent: 2 }, '分', 'exact');
    expect(amount).toMatchObject({ value: 309_630_000n, low: 309_625_000n, high: 309_634_999n });
  });

  it('is never more than a twentieth away', () => {
    const amount = amountOf({ coefficient: 2n, exponent: 4 }, '分', 'exact');
    expect(amount).toMatchObject({ low: 1_900_000n, high: 2_099_999n });
  });

  it('always holds the number itself', () => {
    const hedges = ['exact', 'about', 'near', 'over', 'at-least', 'at-most', 'range'] as const;
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.constantFrom(...hedges), (value, hedge) => {
        const amount = amountOf({ coefficient: value, exponent: 0 }, '人', hedge);
        expect(amount?.low === undefined || amount.low <= value).toBe(true);
        expect(amount?.high === undefined || amount.high >= value).toBe(true);
      }),
    );
  });
});

describe('any text whatever', () => {
  const signs = fc.constantFrom(
    ...'一两三十百千万亿几0123456789,.，。；、（）(其中共占近余多名人家元万%“”《》截至月日年第每个次\n',
  );
  it('never breaks the finder, and every claim is a piece of the text', () => {
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 300 }), (list) => {
        const text = list.join('');
        const claims = findClaims(text, { publishedOn: '2023-12-07' });
        let end = 0;
        for (const claim of claims) {
          expect(claim.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(claim.start, claim.end)).toContain(claim.printed);
          expect(claim.fingerprint.length).toBeGreaterThan(0);
          if (claim.part) expect(claims[claim.part.of]).toBeDefined();
          end = claim.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('of 200,000 signs without a full stop is read within a second', () => {
    const text = '举办竞赛，12人参加，截至11月2日追回309.63万元、'.repeat(7_000);
    const started = performance.now();
    findClaims(text, { publishedOn: '2023-12-07' });
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
