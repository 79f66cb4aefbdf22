import { describe, expect, it } from 'vitest';
import { decideFund, type Fund } from './fund.ts';

const central: Fund = {
  id: 'f',
  region: '469024',
  version: 1,
  year: 2023,
  name: '2023 年中央财政专项帮扶资金',
  source: 'central',
  kinds: ['living', 'medical', 'schooling'],
  needsNationalFile: true,
  budgetFen: 1_000_000n,
  committedFen: 400_000n,
  paidFen: 0n,
  basis: '琼工财〔2023〕1号',
};
const grant = { kind: 'living', amountFen: 600_000n, isNationalFile: true } as const;

describe('a fund', () => {
  it('pays what it is for, to the last 分 of its balance', () => {
    expect(decideFund(central, grant)).toEqual({ ok: true });
    expect(decideFund(central, { ...grant, amountFen: 600_001n })).toMatchObject({ why: 'too-little' });
  });

  it('of the central budget pays only files that are in the national system', () => {
    expect(decideFund(central, { ...grant, isNationalFile: false })).toMatchObject({
      why: 'needs-national-file',
    });
  });

  it('pays nothing it is not meant for', () => {
    expect(decideFund(central, { ...grant, kind: 'temporary' })).toMatchObject({ why: 'not-for-kind' });
  });
});
