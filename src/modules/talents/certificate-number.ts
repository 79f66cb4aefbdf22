import { compactTyped } from '../../platform/typed-text.ts';
import { levelByDigit, type SkillLevel } from './skill-level.ts';

/** Who issues by the first letter: an employer, a social training body, a technical school (unverified). */
export type IssuerKind = 'employer' | 'social' | 'school' | 'authority';

export type ParsedCertificate =
  | {
      readonly ok: true;
      readonly value: string;
      /** new: 22 characters; special: 特级/首席 with two letters; old: 16-digit 职业资格证书. */
      readonly format: 'new' | 'special' | 'old';
      readonly issuerKind: IssuerKind;
      readonly organisation: string;
      readonly provinceCode: string;
      /** Four digits. */
      readonly year: number;
      readonly digit: number | undefined;
      readonly serial: string;
    }
  | { readonly ok: false; readonly reason: string };

const ISSUERS: Readonly<Record<string, IssuerKind>> = { Y: 'employer', S: 'social', J: 'school' };

/**
 * Takes a certificate number apart. 22 characters: letter, organisation 2–5, province 6–7, site serial 8–13,
 * year 14–15, level digit 16, serial 17–22. 特级/首席技师: two letters and 20 digits, the same parts with a letter for
 * the level. Old 16 digits: year 1–2, province 3–4, city 5–6, type 7, organisation 8–10, level digit 11, serial 12–16.
 */
export function parseCertificateNumber(typed: string): ParsedCertificate {
  const value = compactTyped(typed).toUpperCase();
  if (value === '') return { ok: false, reason: '请填写证书编号' };
  if (/^\d(\.\d+)?E\+\d+$/.test(value))
    return { ok: false, reason: '编号被 Excel 变成了科学计数法,后几位已经丢失,请对照证书重填' };
  if (/^[YSJ]\d{21}$/.test(value)) return parseNew(value);
  if (/^[YSJ]([A-Z]\d{14}|\d{14}[A-Z])\d{6}$/.test(value)) return parseSpecial(value);
  if (/^\d{16}$/.test(value)) return parseOld(value);
  return {
    ok: false,
    reason: `证书编号应为 22 位(Y、S 或 J 开头)或 16 位数字,现在是 ${[...value].length} 位`,
  };
}

// The lowest level whose certificates carry a letter: 特级技师.
const SPECIAL_FROM = 7;

/** False where the number contradicts the stated level; true for a number that cannot be read. */
export function levelAgrees(certificate: ParsedCertificate, level: SkillLevel): boolean {
  if (!certificate.ok) return true;
  if (certificate.format === 'special') return level.ordinal >= SPECIAL_FROM;
  return certificate.digit === level.digit;
}

function parseNew(value: string): ParsedCertificate {
  const digit = Number(value[15]);
  if (!levelByDigit(digit)) return { ok: false, reason: `第 16 位是等级,只能是 1 至 5,现在是 ${value[15]}` };
  return {
    ok: true,
    value,
    format: 'new',
    issuerKind: ISSUERS[value[0] ?? ''] ?? 'social',
    organisation: value.slice(1, 5),
    provinceCode: value.slice(5, 7),
    year: 2000 + Number(value.slice(13, 15)),
    digit,
    serial: value.slice(16),
  };
}

// The rule names seven parts of 1, 4, 2, 6, 2, 1 and 6 characters, of which the level is the second letter. Copies of
// it do not show where that letter stands: written behind the first or in the level's place 16, both are read.
function parseSpecial(value: string): ParsedCertificate {
  const digits = value.replaceAll(/[A-Z]/g, '');
  return {
    ok: true,
    value,
    format: 'special',
    issuerKind: ISSUERS[value[0] ?? ''] ?? 'employer',
    organisation: digits.slice(0, 4),
    provinceCode: digits.slice(4, 6),
    year: 2000 + Number(digits.slice(12, 14)),
    digit: undefined,
    serial: digits.slice(14),
  };
}

function parseOld(value: string): ParsedCertificate {
  const digit = Number(value[10]);
  if (!levelByDigit(digit))
    return { ok: false, reason: `旧编号第 11 位是等级,只能是 1 至 5,现在是 ${value[10]}` };
  const year = Number(value.slice(0, 2));
  return {
    ok: true,
    value,
    format: 'old',
    issuerKind: 'authority',
    organisation: value.slice(7, 10),
    provinceCode: value.slice(2, 4),
    year: year >= 80 ? 1900 + year : 2000 + year,
    digit,
    serial: value.slice(11),
  };
}
