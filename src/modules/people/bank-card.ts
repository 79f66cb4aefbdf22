export type ParsedBankCard =
  | { readonly ok: true; readonly value: string; readonly warning: string | undefined }
  | { readonly ok: false; readonly reason: string };

/** A bank card number: 12–19 digits. A failing Luhn check only warns, because some banks' old cards fail it. */
export function parseBankCard(typed: string): ParsedBankCard {
  const value = typed.normalize('NFKC').replaceAll(/[\s'-]/g, '');
  if (value === '') return { ok: false, reason: '请填写银行卡号' };
  if (/E\+/i.test(value))
    return { ok: false, reason: '卡号被 Excel 变成了科学计数法,后几位已经丢失,请对照银行卡重填' };
  if (!/^\d{12,19}$/.test(value)) return { ok: false, reason: '银行卡号应为 12 至 19 位数字' };
  if (passesLuhn(value)) return { ok: true, value, warning: undefined };
  const damaged = value.endsWith('000') ? '末尾三位是 000,可能被 Excel 改坏;' : '';
  return { ok: true, value, warning: `${damaged}卡号校验不符,请对照银行卡核对` };
}

/** Masked form: 6217********1234. */
export function maskBankCard(value: string): string {
  return `${value.slice(0, 4)}${'*'.repeat(Math.max(0, value.length - 8))}${value.slice(-4)}`;
}

function passesLuhn(value: string): boolean {
  const sum = [...value].reverse().reduce((total, digit, position) => {
    const doubled = position % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
