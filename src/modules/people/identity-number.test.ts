import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../platform/calendar.ts';
import {
  type IdentityType,
  identityTypeLabels,
  identityTypes,
  maskIdentity,
  parseIdentity,
  parseImportedIdentity,
  residentCheckCharacter,
  upgradeFifteenDigits,
} from './identity-number.ts';

const today = '2026-11-22';
const parse = (typed: string) => parseIdentity('resident-id', typed, today);

describe('resident identity numbers (GB 11643)', () => {
  it.each(['11010519491231002X', '469024199003071230', '460028197812250237'])('accepts %s', (value) => {
    expect(parse(value)).toMatchObject({ ok: true, value });
  });
  it('reads birth date and sex', () => {
    expect(parse('11010519491231002x')).toMatchObject({ birthDate: '1949-12-31', sex: 'female' });
    expect(parse('469024199003071230')).toMatchObject({ birthDate: '1990-03-07', sex: 'male' });
  });
  it('brings full-width digits, spaces, a lower x and an Excel apostrophe to the normal form', () => {
    expect(parse("'１１０１０５ 19491231 002x")).toMatchObject({ ok: true, value: '11010519491231002X' });
  });
  it.each([
    ['', 'empty'],
    ['4.69024E+17', 'scientific-notation'],
    ['469024199003071000', 'lost-digits'],
    ['46902419900307123', 'length'],
    ['46902419900307123A', 'characters'],
    ['469024199013071230', 'birth-date'],
    ['469024209003071230', 'birth-date'],
    ['469024199003071231', 'checksum'],
    ['460028781225023', 'to-upgrade'],
  ])('refuses %s as %s', (typed, code) => {
    expect(parse(typed)).toMatchObject({ ok: false, problem: code });
  });
  it('never refuses a number for its region', () => {
    const body = '99999919900307123';
    expect(parse(body + residentCheckCharacter(body)).ok).toBe(true);
  });
  it('upgrades 15 digits to a valid number', () => {
    expect(parse(upgradeFifteenDigits('460028781225023')).ok).toBe(true);
  });
  it('takes 15 digits from an import only, and says what they were', () => {
    expect(parseImportedIdentity('resident-id', '460028 781225 023', today)).toMatchObject({
      ok: true,
      value: '460028197812250237',
      birthDate: '1978-12-25',
      sex: 'male',
      upgradedFrom: '460028781225023',
    });
    expect(parseImportedIdentity('resident-id', '460028781325023', today)).toMatchObject({
      ok: false,
      problem: 'birth-date',
    });
    expect(parseImportedIdentity('resident-id', '469024199003071231', today)).toMatchObject({
      problem: 'checksum',
    });
  });
  it('drops the invisible marks that a contact list leaves around a number', () => {
    expect(parse('\u202d469024199003071230\u202c\u200b').ok).toBe(true);
  });
  it('accepts whatever it completed itself', () => {
    const birth = fc.integer({ min: 0, max: 36_000 }).map((offset) => addDays('1920-01-01', offset));
    const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
    fc.assert(
      fc.property(digits(6), birth, digits(3), (region, birthDate, order) => {
        const body = region + birthDate.replaceAll('-', '') + order;
        const value = body + residentCheckCharacter(body);
        expect(parse(value)).toMatchObject({ ok: true, value, birthDate });
      }),
    );
  });
  it('notices two neighbouring digits that changed places', () => {
    const value = '469024199003071230';
    for (let at = 0; at < 17; at += 1) {
      const [a = '', b = ''] = value.slice(at, at + 2);
      if (a !== b) expect(parse(value.slice(0, at) + b + a + value.slice(at + 2)).ok).toBe(false);
    }
  });
  it('notices any single wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (position, shift) => {
        const value = '469024199003071230';
        const wrong = (Number(value[position]) + shift) % 10;
        expect(parse(value.slice(0, position) + wrong + value.slice(position + 1)).ok).toBe(false);
      }),
    );
  });
});

it('accepts the other papers by their own patterns', () => {
  expect(parseIdentity('passport', 'e12345678', today)).toMatchObject({ ok: true, value: 'E12345678' });
  expect(parseIdentity('hk-macau-pass', 'H12345678', today).ok).toBe(true);
  expect(parseIdentity('taiwan-pass', 'H12345678', today).ok).toBe(false);
  expect(parseIdentity('foreign-resident', 'CAN110080071216', today).ok).toBe(true);
});

it('takes a residence permit by its prefix of Hong Kong, Macau or Taiwan', () => {
  const permit = (body: string) =>
    parseIdentity('residence-permit', body + residentCheckCharacter(body), today).ok;
  expect(['81', '82', '83'].map((prefix) => permit(`${prefix}000019900307123`))).toEqual([true, true, true]);
  expect(permit('46902419900307123')).toBe(false);
});

it.each(identityTypes)(
  '%s has a name, and refuses an empty and a hostile number with a sentence',
  (type: IdentityType) => {
    expect(identityTypeLabels[type]).toMatch(/[一-鿿]/);
    for (const typed of ['', '\u0000', '<script>alert(1)</script>', '😀'.repeat(1000)]) {
      const parsed = parseIdentity(type, typed, today);
      expect(parsed.ok || parsed.reason).toMatch(/[一-鿿]/);
    }
  },
);

it('masks all but the first two and last three characters, and more of a short number', () => {
  expect(maskIdentity('469024199003071230')).toBe('46*************230');
  expect(maskIdentity('E12345678')).toBe('E1******8');
  expect(maskIdentity('E123')).toBe('****');
});
