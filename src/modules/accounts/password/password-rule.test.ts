import { describe, expect, it } from 'vitest';
import { levelThreePolicy as policy } from '../policies/security-policy.ts';
import { characterClasses, mustChangePassword, passwordProblems } from './password-rule.ts';

describe('a new password', () => {
  it.each([
    ['Wenlan@2023', []],
    ['a1@bcdefgh', []],
    ['临高工会Lingao2023', []],
    ['Short@1', ['密码至少 10 位']],
    ['alllowercase1', ['密码须含大写字母、小写字母、数字、符号中的至少 3 类']],
    ['My-Fulixing-9', ['密码不能包含用户名']],
    ['123456', ['密码至少 10 位', '密码须含大写字母、小写字母、数字、符号中的至少 3 类']],
  ])('%s is answered with %j', (password, problems) => {
    expect(passwordProblems(password, 'fulixing', policy)).toEqual(problems);
  });

  it('counts characters, not code units, and refuses absurd lengths', () => {
    expect(passwordProblems('𠮷𠮷𠮷𠮷aA1', 'x', policy)).toEqual(['密码至少 10 位']);
    expect(passwordProblems(`aA1${'x'.repeat(126)}`, 'q', policy)).toEqual(['密码最多 128 位']);
    expect(characterClasses('aA1@')).toBe(4);
  });
});

describe('ageing', () => {
  const changed = new Date('2023-08-01T00:00:00Z');
  it('asks for a new password after 90 days, not a moment before', () => {
    const account = { passwordChangedAt: changed, mustChangePassword: false };
    expect(mustChangePassword(account, policy, new Date('2023-10-29T23:59:59Z'))).toBe(false);
    expect(mustChangePassword(account, policy, new Date('2023-10-30T00:00:00Z'))).toBe(true);
  });

  it('asks at the first sign-in for a password that an administrator gave', () => {
    expect(
      mustChangePassword({ passwordChangedAt: changed, mustChangePassword: true }, policy, changed),
    ).toBe(true);
  });
});
