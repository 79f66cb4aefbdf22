import { describe, expect, it } from 'vitest';
import { generateTotpSecret } from './enrol-second-factor.ts';
import { acceptedStep, totpAddress, totpCode } from './totp.ts';

const now = new Date('2023-11-02T01:00:10Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
const secret = generateTotpSecret();

describe('TOTP code', () => {
  it('gives the last six digits of the vector of RFC 6238 for 59 s', () => {
    expect(totpCode('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', new Date(59_000))).toBe('287082');
  });

  it('is accepted in its own half minute and one before or after', () => {
    const code = totpCode(secret, now);
    for (const seconds of [-30, 0, 30]) {
      expect(acceptedStep(secret, code, { now: later(seconds), lastStep: undefined })).toBeDefined();
    }
    for (const seconds of [-90, 90]) {
      expect(acceptedStep(secret, code, { now: later(seconds), lastStep: undefined })).toBeUndefined();
    }
  });

  it('is accepted once only', () => {
    const code = totpCode(secret, now);
    const lastStep = acceptedStep(secret, code, { now, lastStep: undefined });
    expect(acceptedStep(secret, code, { now: later(5), lastStep })).toBeUndefined();
    expect(acceptedStep(secret, totpCode(secret, later(30)), { now: later(30), lastStep })).toBeDefined();
  });

  it('may be typed with spaces or full-width digits, and nothing else is a code', () => {
    const code = totpCode(secret, now);
    expect(
      acceptedStep(secret, ` ${code.slice(0, 3)} ${code.slice(3)}`, { now, lastStep: undefined }),
    ).toBeDefined();
    const wide = [...code].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
    expect(acceptedStep(secret, wide, { now, lastStep: undefined })).toBeDefined();
    for (const wrong of ['', '12345', 'abcdef', '1234567']) {
      expect(acceptedStep(secret, wrong, { now, lastStep: undefined })).toBeUndefined();
    }
  });

  it('puts issuer and user name into the address', () => {
    expect(totpAddress(secret, { issuer: '临高县总工会', userName: 'zhao' })).toContain(`secret=${secret}`);
  });
});
