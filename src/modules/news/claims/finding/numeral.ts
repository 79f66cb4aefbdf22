/** A number as it is printed: `coefficient` × 10^`exponent`; the exponent is the place of the last printed digit. */
export interface Numeral {
  readonly coefficient: bigint;
  readonly exponent: number;
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const SCALES: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  万: 4,
  百万: 6,
  千万: 7,
  亿: 8,
  万亿: 12,
};

/**
 * Reads Arabic or Chinese digits with their 万/亿: 1,234 · 309.63万 · 1亿2000万 · 三百零九万 · 两千.
 * @returns undefined where the signs are no number (一三, 二〇二三 as a year, 1.5.2).
 */
export function readNumeral(printed: string): Numeral | undefined {
  const text = printed.replaceAll(/[\s,，]/g, '');
  return /\d/.test(text) ? readArabic(text) : readChinese(text);
}

/** Half-width digits, point and per cent sign in place of full-width ones; every sign keeps its place. */
export function halfWidthDigits(text: string): string {
  return text.replaceAll(/[０-９％．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

function readArabic(text: string): Numeral | undefined {
  const match =
    /^(\d{1,15})(?:\.(\d{1,8}))?(万亿|百万|千万|亿|万|千|百)?(?:零?(\d{1,4}(?:\.\d{1,4})?)(万|千|百)?)?$/.exec(
      text,
    );
  if (!match?.[1]) return undefined;
  const [, whole, decimals = '', scale = '', rest, restScale = ''] = match;
  const head = {
    coefficient: BigInt(whole + decimals),
    exponent: (SCALES[scale] ?? 0) - decimals.length,
  };
  if (rest === undefined) return head;
  const tail = readArabic(rest + restScale);
  const isBelow = scale !== '' && (SCALES[restScale] ?? 0) < (SCALES[scale] ?? 0);
  return tail && isBelow ? sum(head, tail) : undefined;
}

function sum(a: Numeral, b: Numeral): Numeral {
  const exponent = Math.min(a.exponent, b.exponent);
  const raised = (one: Numeral) => one.coefficient * 10n ** BigInt(one.exponent - exponent);
  return { coefficient: raised(a) + raised(b), exponent };
}

/** 三百零九万 → 309 × 10⁴. A run of digits without places (二〇二三) is a year or a number plate, not a count. */
function readChinese(text: string): Numeral | undefined {
  const match = /^([^万亿]*)(万亿|亿|万)?([^万亿]*)(万)?([^万亿]*)$/.exec(text);
  if (!match) return undefined;
  const [, first = '', scale = '', second = '', ten = '', third = ''] = match;
  const groups = [
    { text: first, exponent: SCALES[scale] ?? 0 },
    { text: second, exponent: ten === '' ? 0 : 4 },
    { text: third, exponent: 0 },
  ].filter((group) => group.text !== '');
  let total: Numeral | undefined;
  for (const group of groups) {
    const value = belowTenThousand(group.text);
    if (value === undefined || (total && group.exponent >= total.exponent)) return undefined;
    const one = { coefficient: BigInt(value), exponent: group.exponent };
    total = total ? sum(total, one) : one;
  }
  return total;
}

function belowTenThousand(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let lastPlace = 10_000;
  for (const sign of text) {
    const place = PLACES[sign];
    if (place === undefined) {
      const read = DIGITS[sign];
      if (read === undefined || (digit !== undefined && digit !== 0)) return undefined;
      digit = read;
    } else {
      if (place >= lastPlace || (digit === undefined && sign !== '十')) return undefined;
      total += (digit ?? 1) * place;
      lastPlace = place;
      digit = undefined;
    }
  }
  return total + (digit ?? 0);
}
