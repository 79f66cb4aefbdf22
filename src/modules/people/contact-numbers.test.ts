import { expect, it } from 'vitest';
import { maskBankCard, parseBankCard } from './bank-card.ts';
import { maskPhone, parsePhone } from './phone.ts';

it.each([
  '13800001234',
  '+86 138 0000 1234',
  '１３８００００１２３４',
  '86-138-0000-1234',
  '0086 13800001234',
  '\u202d138 0000 1234\u202c',
  '138–0000–1234',
])('takes the phone %s', (typed) => {
  expect(parsePhone(typed)).toEqual({ ok: true, value: '13800001234' });
});
it.each(['', '1380000123', '23800001234', '1.38E+10', '12345678901'])('refuses the phone %s', (typed) => {
  expect(parsePhone(typed).ok).toBe(false);
});
it('masks a phone in the middle', () => {
  expect(maskPhone('13800001234')).toBe('138****1234');
});

it('takes a card that passes Luhn without a warning', () => {
  expect(parseBankCard('6222 0212 3456 7894')).toEqual({
    ok: true,
    value: '6222021234567894',
    warning: undefined,
  });
});
it('warns of a card that lost its last digits', () => {
  const parsed = parseBankCard('6217001234567890000');
  expect(parsed.ok && parsed.warning).toMatch(/Excel/);
});
it('warns of lost digits even where Luhn happens to pass', () => {
  for (const last of '0123456789') {
    const parsed = parseBankCard(`62170012345678${last}0000`);
    expect(parsed.ok && parsed.warning).toMatch(/Excel/);
  }
});
it('warns of a slip, but takes the card, because old cards fail the check', () => {
  const parsed = parseBankCard('6222021234567895');
  expect(parsed.ok && parsed.warning).toMatch(/校验/);
});
it.each(['', '123', '6.217E+18', 'abcd'])('refuses the card %s', (typed) => {
  expect(parseBankCard(typed).ok).toBe(false);
});
it('masks a card but for four digits at each end', () => {
  expect(maskBankCard('4111111111111111')).toBe('4111********1111');
  expect(maskBankCard('1234567')).toBe('*******');
});
