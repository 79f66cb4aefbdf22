import { describe, expect, it } from 'vitest';
import { levelThreePolicy } from '../policies/security-policy.ts';
import { makeInitialPassword } from './generate-password.ts';
import { hashPassword, verifyNothing, verifyPassword } from './hash-password.ts';
import { passwordProblems } from './password-rule.ts';

describe('password hash', () => {
  it('knows its own password and no other, and salts each one', async () => {
    const [one, two] = await Promise.all([hashPassword('Wenlan@2023'), hashPassword('Wenlan@2023')]);
    expect(one).not.toBe(two);
    expect(await verifyPassword('Wenlan@2023', one)).toBe(true);
    expect(await verifyPassword('wenlan@2023', one)).toBe(false);
    expect(await verifyPassword('Wenlan@2023', 'plain')).toBe(false);
  });

  it('takes full-width characters for the same', async () => {
    expect(await verifyPassword('Wenlan@2023', await hashPassword('Wenlan@2023'))).toBe(true);
  });

  it('never accepts anything for an unknown account', async () => {
    expect(await verifyNothing('Wenlan@2023')).toBe(false);
  });
});

it('makes first passwords that satisfy the rules', () => {
  for (let n = 0; n < 50; n += 1)
    expect(passwordProblems(makeInitialPassword(), 'zhao', levelThreePolicy)).toEqual([]);
});
