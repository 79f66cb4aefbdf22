import { isDate } from '../../platform/calendar.ts';
import { compactTyped } from '../../platform/typed-text.ts';

/** Kinds of identity papers a person may show. */
export const identityTypes = [
  'resident-id',
  'residence-permit',
  'foreign-resident',
  'hk-macau-pass',
  'taiwan-pass',
  'passport',
] as const;

export type IdentityType = (typeof identityTypes)[number];

export const identityTypeLabels: Readonly<Record<IdentityType, string>> = {
  'resident-id': '居民身份证',
  'residence-permit': '港澳台居民居住证',
  'foreign-resident': '外国人永久居留身份证',
  'hk-macau-pass': '港澳居民来往内地通行证',
  'taiwan-pass': '台湾居民来往大陆通行证',
  passport: '护照',
};

export type Sex = 'male' | 'female';

export type IdentityProblem =
  | 'empty'
  | 'scientific-notation'
  | 'lost-digits'
  | 'length'
  | 'characters'
  | 'birth-date'
  | 'checksum'
  | 'to-upgrade';

export type ParsedIdentity =
  | {
      readonly ok: true;
      readonly value: string;
      readonly birthDate: string | undefined;
      readonly sex: Sex | undefined;
      /** The 15 digits of an old list, where `value` was made from them. */
      readonly upgradedFrom?: string;
    }
  | { readonly ok: false; readonly problem: IdentityProblem; readonly reason: string };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/**
 * Checks an identity number of the given type and brings it to its normal form (half-width, upper-case X).
 * Resident numbers follow GB 11643; the first six digits are never checked against a table of regions,
 * because people keep the code of their birth place through every renumbering.
 * @param today 'YYYY-MM-DD': birth dates after it are refused.
 */
export function parseIdentity(type: IdentityType, typed: string, today: string): ParsedIdentity {
  const value = normaliseIdentity(typed);
  if (value === '') return problem('empty', '请填写证件号码');
  if (type === 'resident-id' || type === 'residence-permit') return parseResidentNumber(type, value, today);
  const { pattern, hint } = otherPapers[type];
  return pattern.test(value)
    ? { ok: true, value, birthDate: undefined, sex: undefined }
    : problem('characters', hint);
}

/**
 * The same for rows of an import, where the 15 digits of an old list are taken as well: the value is the 18-digit
 * number they became, and `upgradedFrom` tells the clerk what to compare (待升级).
 */
export function parseImportedIdentity(type: IdentityType, typed: string, today: string): ParsedIdentity {
  const parsed = parseIdentity(type, typed, today);
  if (parsed.ok || parsed.problem !== 'to-upgrade') return parsed;
  const upgradedFrom = normaliseIdentity(typed);
  const upgraded = parseIdentity(type, upgradeFifteenDigits(upgradedFrom), today);
  return upgraded.ok ? { ...upgraded, upgradedFrom } : upgraded;
}

/** Half-width, no spaces, no leading apostrophe (Excel), upper case. */
export function normaliseIdentity(typed: string): string {
  return compactTyped(typed).toUpperCase();
}

/** The check character of a 17-digit body (GB 11643). */
export function residentCheckCharacter(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, position) => total + weight * Number(body[position]), 0);
  return CHECK_CHARACTERS[sum % 11] ?? '';
}

/** An old 15-digit number as 18 digits: century 19, check character added. */
export function upgradeFifteenDigits(value: string): string {
  const body = `${value.slice(0, 6)}19${value.slice(6)}`;
  return body + residentCheckCharacter(body);
}

/** Masked form: 46*************230, first two and last three; shorter papers keep less (E1******8). */
export function maskIdentity(value: string): string {
  const [head, tail] = value.length >= 15 ? [2, 3] : value.length >= 8 ? [2, 1] : [0, 0];
  return value.slice(0, head) + '*'.repeat(value.length - head - tail) + value.slice(value.length - tail);
}

const otherPapers: Readonly<
  Record<Exclude<IdentityType, 'resident-id' | 'residence-permit'>, { pattern: RegExp; hint: string }>
> = {
  'foreign-resident': {
    pattern: /^([A-Z]{3}\d{12}|9\d{16}[\dX])$/,
    hint: '外国人永久居留身份证号应为 15 位（三个字母加 12 位数字）或 9 开头的 18 位',
  },
  'hk-macau-pass': {
    pattern: /^[HM]\d{8}(\d{2})?$/,
    hint: '港澳居民来往内地通行证号应为 H 或 M 加 8 位数字',
  },
  'taiwan-pass': { pattern: /^\d{8}(\d{2})?$/, hint: '台湾居民来往大陆通行证号应为 8 位数字' },
  passport: { pattern: /^[A-Z0-9]{5,20}$/, hint: '护照号应为 5 至 20 位字母和数字' },
};

function parseResidentNumber(type: IdentityType, value: string, today: string): ParsedIdentity {
  const damage = excelDamage(value);
  if (damage) return damage;
  if (/^\d{15}$/.test(value)) return problem('to-upgrade', '这是 15 位旧号码，请核对后改为 18 位');
  if (value.length !== 18) return problem('length', `身份证号应为 18 位，现在是 ${value.length} 位`);
  if (!/^\d{17}[\dX]$/.test(value)) return problem('characters', '身份证号只能是数字，最后一位可以是 X');
  if (type === 'residence-permit' && !/^8[123]0000/.test(value))
    return problem('characters', '居住证号应以 810000、820000 或 830000 开头');
  const birthDate = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
  if (!isBirthDate(birthDate, today))
    return problem('birth-date', `号码中的出生日期 ${value.slice(6, 14)} 不存在或在将来`);
  const body = value.slice(0, 17);
  const checked = residentCheckCharacter(body) === value[17];
  if (!checked && body.endsWith('00') && value.endsWith('000')) {
    return problem('lost-digits', '末尾三位是 000 且校验不符，很可能被 Excel 改坏，请对照证件重填');
  }
  if (!checked) return problem('checksum', '校验位不符，请对照证件逐位核对');
  return { ok: true, value, birthDate, sex: Number(value[16]) % 2 === 1 ? 'male' : 'female' };
}

function excelDamage(value: string): ParsedIdentity | undefined {
  if (!/^\d(\.\d+)?E\+?\d{1,2}$/.test(value)) return undefined;
  return problem('scientific-notation', '号码被 Excel 变成了科学计数法，后几位已经丢失，请对照证件重填');
}

function isBirthDate(date: string, today: string): boolean {
  return isDate(date) && date >= '1880-01-01' && date <= today;
}

function problem(code: IdentityProblem, reason: string): ParsedIdentity {
  return { ok: false, problem: code, reason };
}
