import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseUppercase, formatWan, formatYuan, parseMoney } from './money.ts';

describe('typed amounts', () => {
  it.each([
    ['1,234.5', 123_450n],
    ['１２３４', 123_400n],
    ['￥1234', 123_400n],
    ['1.2万', 1_200_000n],
    ['309.63万元', 309_630_000n],
    ['0', 0n],
    [' 88 元', 8_800n],
    ['0.01', 1n],
    ['1，234，567.89元', 123_456_789n],
    ['\u202d1234\u202c', 123_400n],
  ])('reads %s', (typed, fen) => {
    expect(parseMoney(typed)).toEqual({ ok: true, fen });
  });
  it.each([
    '',
    'abc',
    '-5',
    '1.234',
    '1e5',
    '99999999999999',
    '1.2.3',
    '<b>1</b>',
    '1,5',
    '12,34',
    '1,2345',
    ',123',
  ])('refuses %s with a sentence', (typed) => {
    const parsed = parseMoney(typed);
    expect(parsed.ok).toBe(false);
    expect(parsed.ok || parsed.reason).toMatch(/[一-鿿]/);
  });
  it('reads back every amount it writes', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 99_999_999_999_999n), (fen) => {
        expect(parseMoney(formatYuan(fen))).toEqual({ ok: true, fen });
      }),
    );
  });
});

describe('中文大写', () => {
  it.each([
    [0n, '人民币零元整'],
    [1n, '人民币壹分'],
    [10n, '人民币壹角整'],
    [100n, '人民币壹元整'],
    [105n, '人民币壹元零伍分'],
    [100_530n, '人民币壹仟零伍元叁角整'],
    [309_630_000n, '人民币叁佰零玖万陆仟叁佰元整'],
    [1_000_000_000n, '人民币壹仟万元整'],
    [10_000_000_100n, '人民币壹亿零壹元整'],
    [1_001_000_000n, '人民币壹仟零壹万元整'],
    [10_500_000n, '人民币壹拾万伍仟元整'],
    [16_409_02n, '人民币壹万陆仟肆佰零玖元零贰分'],
    [325_04n, '人民币叁佰贰拾伍元零肆分'],
    [1_000_000_000_000n, '人民币壹佰亿元整'],
    [100_000_000_000_000n, '人民币壹万亿元整'],
    [100_010_000_000_000n, '人民币壹万零壹亿元整'],
    [10_000_100_000n, '人民币壹亿零壹仟元整'],
    [100_020n, '人民币壹仟元贰角整'],
  ])('%s 分 is %s', (fen, text) => {
    expect(chineseUppercase(fen)).toBe(text);
  });
  it('never doubles or ends on 零', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 99_999_999_999_999n), (fen) => {
        expect(chineseUppercase(fen)).not.toMatch(/零零|零元|零[万亿]|零整/);
      }),
    );
  });
});

it('shows 万元 rounded to hundredths', () => {
  expect(formatWan(309_630_000n)).toBe('309.63万');
  expect(formatWan(4_999n)).toBe('0.00万');
  expect(formatWan(5_000n)).toBe('0.01万');
});
