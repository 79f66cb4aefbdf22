import { compactTyped } from '../../platform/typed-text.ts';

export type ParsedBankCard =
  | { readonly ok: true; readonly value: string; readonly warning: string | undefined }
  | { readonly ok: false; readonly reason: string };

/**
 * A bank card number: 12–19 digits. A failing Luhn check only warns, because some banks' old cards fail it; so do
 * the zeros that Excel leaves after the fifteenth digit.
 */
export function parseBankCard(typed: string): ParsedBankCard {
  const value = compactTyped(typed).replaceAll(/[\u2010-\u2015-]/g, '');
  if (value === '') return { ok: false, reason: '请填写银行卡号' };
  if (/E\+/i.test(value))
    return { ok: false, reason: '卡号被 Excel 变成了科学计数法，后几位已经丢失，请对照银行卡重填' };
  if (!/^\d{12,19}$/.test(value)) return { ok: false, reason: '银行卡号应为 12 至 19 位数字' };
  return { ok: true, value, warning: cardWarning(value) };
}

/** Masked form: 6217********1234; nothing of a number too short to be a card. */
export function maskBankCard(value: string): string {
  if (value.length < 12) return '*'.repeat(value.length);
  return `${value.slice(0, 4)}${'*'.repeat(value.length - 8)}${value.slice(-4)}`;
}

// Excel keeps fifteen digits. Of 18 and 19 digits three or four zeros remain, which hardly one real card in a
// thousand ends on: worth a look even where Luhn happens to pass.
function cardWarning(value: string): string | undefined {
  if (value.length >= 18 && /^0+$/.test(value.slice(15)))
    return `第 15 位以后全是 0,很可能被 Excel 改坏，请对照银行卡核对`;
  return passesLuhn(value) ? undefined : '卡号校验不符，请对照银行卡核对';
}

function passesLuhn(value: string): boolean {
  const sum = [...value].reverse().reduce((total, digit, position) => {
    const doubled = position % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
