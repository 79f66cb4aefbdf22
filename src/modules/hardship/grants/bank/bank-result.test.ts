import { describe, expect, it } from 'vitest';
import { matchResults, type ResultRow, readOutcome, type SentLine } from './bank-result.ts';

const lines: SentLine[] = [
  { id: 'a', reference: 'WL2023-3-001', card: '6217000000000001', holderName: '符阿妹', amountFen: 200_000n },
  { id: 'b', reference: 'WL2023-3-002', card: '6217000000000002', holderName: '王某', amountFen: 300_000n },
  { id: 'c', reference: 'WL2023-3-003', card: '6217000000000002', holderName: '王某', amountFen: 300_000n },
];
const row = (change: Partial<ResultRow>): ResultRow => ({
  ...{ rowNumber: 2, reference: '', card: '', name: '', amount: '', outcome: '成功', on: '', serial: '' },
  reason: '',
  ...change,
});
const lineOf = (change: Partial<ResultRow>) => matchResults([row(change)], lines, '2023-09-01')[0]?.lineId;

describe('what the bank says', () => {
  it.each([
    ['交易成功', 'paid'],
    ['已入账', 'paid'],
    ['未成功', 'returned'],
    ['退汇：户名不符', 'returned'],
    ['处理中', 'unclear'],
    ['', 'unclear'],
  ])('“%s” means %s', (words, outcome) => {
    expect(readOutcome(words)).toBe(outcome);
  });
});

describe('which line a row speaks of', () => {
  it('is found by our reference', () => {
    expect(lineOf({ reference: 'wl2023-3-002', amount: '3,000.00' })).toBe('b');
  });

  it('is nobody’s where the amount is another one', () => {
    expect(lineOf({ reference: 'WL2023-3-002', amount: '2999' })).toBeUndefined();
  });

  it('is found by card and amount, but never guessed between two', () => {
    expect(lineOf({ card: '6217 0000 0000 0001', amount: '2000' })).toBe('a');
    expect(lineOf({ card: '6217000000000002', amount: '3000' })).toBeUndefined();
    expect(lineOf({ card: '6217000000000001' })).toBeUndefined();
  });

  it('never lies in the future', () => {
    const days = ['2023-08-30', '2024-01-01', '昨天'].map((on) => row({ on }));
    const read = matchResults(days, lines, '2023-09-01').map((one) => one.on);
    expect(read).toEqual(['2023-08-30', '2023-09-01', '2023-09-01']);
  });

  it('is shown without name and whole number', () => {
    const [matched] = matchResults([row({ card: '6217000000000001', name: '符阿妹', amount: '1' })], [], 'x');
    expect(matched?.shown).toBe('尾号0001 1 元 成功');
  });
});
