import { describe, expect, it } from 'vitest';
import { type ClaimTableRow, parseMonths, readClaim } from './claim-table.ts';

const row: ClaimTableRow = {
  name: '陈小明',
  identityNumber: '469024199003071230',
  phone: '',
  household: '',
  occupation: '',
  months: '2023-05至2023-07',
  days: '',
  rate: '',
  amount: '1.2万',
};
const read = (change: Partial<ClaimTableRow> = {}) => readClaim({ ...row, ...change }, '2023-11-02');

describe('a pasted claim', () => {
  it.each([
    ['2023-05', '2023-05', '2023-05'],
    ['2023年5月', '2023-05', '2023-05'],
    ['2023.5-2023.8', '2023-05', '2023-08'],
    ['2023年5月至8月', '2023-05', '2023-08'],
    ['2022年11月到2023年2月', '2022-11', '2023-02'],
    ['2023/5~8', '2023-05', '2023-08'],
    ['202305', '2023-05', '2023-05'],
    ['２０２３－０５', '2023-05', '2023-05'],
  ])('reads the months %s', (typed, month, lastMonth) => {
    expect(parseMonths(typed)).toEqual({ month, lastMonth });
  });

  it.each(['', '5月', '2023-13', '2023-08至2023-05', '去年'])('does not guess at %j', (typed) => {
    expect(parseMonths(typed)).toBeUndefined();
  });

  it('becomes one line with the sum in 分', () => {
    expect(read().line).toMatchObject({
      month: '2023-05',
      lastMonth: '2023-07',
      dueFen: 1_200_000n,
      earlierPaidFen: 0n,
    });
  });

  it('names everything that is wrong at once', () => {
    const { line, problems } = read({ months: '明年', amount: '一万', days: '很多' });
    expect(line).toBeUndefined();
    expect(problems.map((problem) => problem.column)).toEqual(['months', 'amount', 'days']);
  });

  it('refuses months to come and empty amounts', () => {
    expect(read({ months: '2023-12' }).problems[0]?.column).toBe('months');
    expect(read({ amount: '0' }).problems[0]?.column).toBe('amount');
  });

  it('takes the word for 农民工 as it is written', () => {
    expect(
      ['农村', '农业户口', '非农', '城镇', '是', '否', ''].map(
        (household) => read({ household }).statedMigrant,
      ),
    ).toEqual([true, true, false, false, true, false, undefined]);
  });
});
