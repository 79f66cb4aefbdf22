import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditCheckCharacter, organisationCheckCharacter, parseCreditCode } from './credit-code.ts';

const complete = (body: string) => body + creditCheckCharacter(body);

describe('unified social credit codes (GB 32100)', () => {
  it('accepts a firm', () => {
    expect(parseCreditCode('91350100m000100y43')).toMatchObject({ ok: true, kind: 'enterprise' });
  });
  it('accepts a union, which many validators refuse', () => {
    expect(parseCreditCode('81469024MC0000012Y')).toMatchObject({ ok: true, kind: 'union' });
  });
  it.each([
    ['81', 'union'],
    ['89', 'union'],
    ['12', 'institution'],
    ['52', 'social'],
    ['91', 'enterprise'],
    ['92', 'sole-trader'],
    ['93', 'cooperative'],
    ['N2', 'agriculture'],
    ['A1', 'army'],
    ['Y1', 'other'],
  ])('takes %s as %s', (head, kind) => {
    expect(parseCreditCode(complete(`${head}469024MA5T00001`))).toMatchObject({ ok: true, kind });
  });
  it('only warns where the organisation code inside contradicts itself', () => {
    expect(parseCreditCode('91350100M000100Y43')).toMatchObject({ ok: true, warning: undefined });
    expect(organisationCheckCharacter('D2143569')).toBe('X');
    const parsed = parseCreditCode(complete('91469024D21435690'));
    expect(parsed.ok && parsed.warning).toMatch(/组织机构代码/);
  });
  it('knows an old registration number when it sees one', () => {
    expect(parseCreditCode('440301104123456')).toMatchObject({ ok: false, problem: 'old-registration' });
    expect(parseCreditCode('91350100M000100Y44')).toMatchObject({ problem: 'checksum' });
    expect(parseCreditCode('9135O100M000100Y43')).toMatchObject({ problem: 'characters' });
  });
  it('takes a code with spaces, full-width characters and dashes', () => {
    expect(parseCreditCode('９１３５０１００-M000 100Y-43')).toMatchObject({ value: '91350100M000100Y43' });
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
