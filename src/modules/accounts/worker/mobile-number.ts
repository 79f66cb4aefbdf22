/** A mainland mobile number as 11 digits, from the ways people type it (+86, spaces, dashes, full-width); else undefined. */
export function toMobileNumber(typed: string): string | undefined {
  const digits = typed
    .normalize('NFKC')
    .replaceAll(/[\s-]/g, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '');
  return /^1[3-9]\d{9}$/.test(digits) ? digits : undefined;
}

/** 138****1234 */
export function maskMobileNumber(number: string): string {
  return `${number.slice(0, 3)}****${number.slice(-4)}`;
}
