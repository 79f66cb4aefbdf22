import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCreditCode } from './credit-code.ts';

describe('unified social credit codes (GB 32100)', () => {
  it('accepts a firm', () => {
    expect(parseCreditCode('91350100m000100y43')).toMatchObject({ ok: true, kind: 'enterprise' });
  });
  it('accepts a union, which many validators refuse', () => {
    expect(parseCreditCode('81469024MC0000012Y')).toMatchObject({ ok: true, kind: 'union' });
  });
  it.each([
    '',
    '440301104123456',
    '91350100M000100Y4',
    '91350100M000100Y44',
    '9135O100M000100Y43',
    '<script>alert(1)</s',
  ])('refuses %s with a sentence', (typed) => {
    const parsed = parseCreditCode(typed);
    expect(parsed.ok).toBe(false);
    expect(parsed.ok || parsed.reason).toMatch(/[一-鿿]/);
  });
  it('notices any single wrong character', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 17 }), fc.integer({ min: 1, max: 30 }), (position, shift) => {
        const value = '91350100M000100Y43';
        const wrong = alphabet[(alphabet.indexOf(value[position] ?? '') + shift) % 31];
        expect(parseCreditCode(value.slice(0, position) + wrong + value.slice(position + 1)).ok).toBe(false);
      }),
    );
  });
});
