import { compactTyped } from '../../platform/typed-text.ts';

/** What the first two characters of a unified social credit code say (GB 32100). */
export type CreditCodeKind =
  | 'union'
  | 'institution'
  | 'social'
  | 'enterprise'
  | 'sole-trader'
  | 'cooperative'
  | 'agriculture'
  | 'army'
  | 'other';

export type CreditCodeProblem = 'empty' | 'old-registration' | 'length' | 'characters' | 'checksum';

export type ParsedCreditCode =
  | {
      readonly ok: true;
      readonly value: string;
      readonly kind: CreditCodeKind;
      readonly warning: string | undefined;
    }
  | { readonly ok: false; readonly problem: CreditCodeProblem; readonly reason: string };

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Checks a unified social credit code (GB 32100), unions (81…) included. The organisation code inside
 * (GB 11714) has a check of its own; where that fails it is only a warning, because some codes were issued so.
 */
export function parseCreditCode(typed: string): ParsedCreditCode {
  const value = compactTyped(typed).replaceAll('-', '').toUpperCase();
  if (value === '') return problem('empty', '请填写统一社会信用代码');
  if (/^\d{15}$/.test(value))
    return problem('old-registration', '这是 15 位旧注册号，请填写 18 位统一社会信用代码');
  if (value.length !== 18)
    return problem('length', `统一社会信用代码应为 18 位，现在是 ${[...value].length} 位`);
  const foreign = [...value].find((character) => !ALPHABET.includes(character));
  if (foreign)
    return problem('characters', `统一社会信用代码中不会出现“${foreign}”，请核对（不用 I、O、S、V、Z）`);
  if (creditCheckCharacter(value.slice(0, 17)) !== value[17])
    return problem('checksum', '校验位不符，请对照证照逐位核对');
  const warning = organisationCodeAgrees(value.slice(8, 17))
    ? undefined
    : '其中的组织机构代码校验不符，请对照证照核对';
  return { ok: true, value, kind: kindOf(value), warning };
}

/** The check character of the first 17 characters. */
export function creditCheckCharacter(body: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, position) => total + weight * ALPHABET.indexOf(body[position] ?? ''),
    0,
  );
  return ALPHABET[(31 - (sum % 31)) % 31] ?? '';
}

/** The check character of an organisation code's first eight characters (GB 11714). */
export function organisationCheckCharacter(body: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, position) => total + weight * ORGANISATION_ALPHABET.indexOf(body[position] ?? ''),
    0,
  );
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

function organisationCodeAgrees(code: string): boolean {
  return organisationCheckCharacter(code.slice(0, 8)) === code[8];
}

function kindOf(value: string): CreditCodeKind {
  if (value.startsWith('8')) return 'union';
  if (value.startsWith('1')) return 'institution';
  if (value.startsWith('5')) return 'social';
  if (value.startsWith('91')) return 'enterprise';
  if (value.startsWith('92')) return 'sole-trader';
  if (value.startsWith('93')) return 'cooperative';
  if (value.startsWith('N')) return 'agriculture';
  if (value.startsWith('A')) return 'army';
  return 'other';
}

function problem(code: CreditCodeProblem, reason: string): ParsedCreditCode {
  return { ok: false, problem: code, reason };
}
