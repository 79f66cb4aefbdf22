/** Digits that Excel and WPS keep of a typed number; later ones are zeros (15, IEEE 754 double). */
const KEPT_DIGITS = 15;

/**
 * A number of a workbook written out as a person sees it in a wide cell: no exponent, no noise of binary
 * fractions (0.30000000000000004 is 0.3). An integer that the file spells out keeps every digit it has there.
 * @param raw the characters of the file, such as '4.6902419900101E+17'
 */
export function numberText(raw: string): string {
  if (/^-?\d+$/.test(raw)) return raw;
  const value = Number(raw);
  if (!Number.isFinite(value)) return raw;
  const rounded = Math.abs(value) >= 1e15 ? value : Number(value.toPrecision(KEPT_DIGITS));
  return withoutExponent(String(rounded));
}

function withoutExponent(text: string): string {
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const [, sign = '', first = '', rest = '', exponent = '0'] = match;
  const shift = Number(exponent);
  const digits = first + rest;
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${digits}`;
  return sign + digits.padEnd(shift + 1, '0');
}
