import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  maskIdentity,
  parseIdentity,
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
});

it('masks all but two characters at each end', () => {
  expect(maskIdentity('469024199003071230')).toBe('46**************30');
  expect(maskIdentity('E123')).toBe('****');
});
