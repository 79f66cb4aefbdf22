import { compactTyped } from '../../platform/typed-text.ts';

export type ParsedPhone =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: string };

/** A mainland mobile number in its normal form of 11 digits; +86, spaces, dashes and full-width digits are taken. */
export function parsePhone(typed: string): ParsedPhone {
  const value = compactTyped(typed)
    .replaceAll(/[()\u2010-\u2015-]/g, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '');
  if (value === '') return { ok: false, reason: '请填写手机号' };
  if (/E\+/i.test(value)) return { ok: false, reason: '手机号被 Excel 变成了科学计数法，请重新填写' };
  if (!/^1[3-9]\d{9}$/.test(value)) return { ok: false, reason: '手机号应为 1 开头的 11 位数字' };
  return { ok: true, value };
}

/** Masked form: 138****1234. */
export function maskPhone(value: string): string {
  return value.length === 11 ? `${value.slice(0, 3)}****${value.slice(-4)}` : '*'.repeat(value.length);
}
