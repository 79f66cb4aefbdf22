import { describe, expect, it } from 'vitest';
import { ageOn, mayUseGuardian, payeeWarning } from './payee.ts';

describe('whose account', () => {
  it.each([
    ['2005-09-01', '2023-08-31', true],
    ['2005-09-01', '2023-09-01', false],
    [undefined, '2023-09-01', true],
  ] as const)('a child born %s may be paid through a guardian on %s: %s', (born, on, may) => {
    expect(mayUseGuardian(born, on)).toBe(may);
  });

  it('counts a birthday on 29 February as over on 1 March', () => {
    expect(ageOn('2004-02-29', '2022-02-28')).toBe(17);
    expect(ageOn('2004-02-29', '2022-03-01')).toBe(18);
  });

  it('flags another name than the beneficiary, not spaces in it', () => {
    const own = { holder: 'self', beneficiaryName: '符阿妹' } as const;
    expect(payeeWarning({ ...own, holderName: '符 阿妹' }, undefined)).toBeUndefined();
    expect(payeeWarning({ ...own, holderName: '王某' }, undefined)).toContain('不一致');
  });

  it('does not expect a guardian to have the child’s name, and passes on the doubt about the number', () => {
    const account = { holder: 'guardian', holderName: '王某', beneficiaryName: '符阿妹' } as const;
    expect(payeeWarning(account, '卡号校验不符')).toBe('卡号校验不符');
  });
});
