import { levelAgrees, parseCertificateNumber } from './certificate-number.ts';
import { levelByOrdinal } from './skill-level.ts';

/** A certificate as somebody enters it: dates 'YYYY-MM-DD', level as ordinal 1–8. */
export interface CertificateInput {
  readonly certificateNumber?: string | undefined;
  /** Name on the certificate. */
  readonly holderName: string;
  readonly occupationName: string;
  /** 职业分类大典 2022, as in 4-02-07-08. */
  readonly occupationCode?: string | undefined;
  readonly level: number;
  readonly issuer?: string | undefined;
  readonly issuedOn?: string | undefined;
  readonly expiresOn?: string | undefined;
  readonly organisationId?: string | undefined;
  readonly employerName?: string | undefined;
  /** Township code of nine digits. */
  readonly townshipCode?: string | undefined;
  /** Where the record comes from: a list, a sheet, the certificate itself. */
  readonly source: string;
}

/** A certificate in the register. */
export interface Certificate extends CertificateInput {
  readonly id: string;
  readonly personId: string;
  readonly certificateDigit: number | undefined;
  /** The day it entered the register. */
  readonly registeredOn: string;
  readonly removedOn: string | undefined;
  readonly removedReason: string | undefined;
  readonly version: number;
}

/** The digit on the certificate: as its number says, otherwise as the level says. */
export function certificateDigitOf(input: CertificateInput): number | undefined {
  const parsed = parseCertificateNumber(input.certificateNumber ?? '');
  return parsed.ok && parsed.digit !== undefined ? parsed.digit : levelByOrdinal(input.level)?.digit;
}

/** Youngest age at which a certificate can be earned (劳动法 §15: work from 16). */
const YOUNGEST = 16;

export function isTooYoung(birthDate: string | undefined, year: number | undefined): boolean {
  return birthDate !== undefined && year !== undefined && year < Number(birthDate.slice(0, 4)) + YOUNGEST;
}

/** What a clerk should compare with the certificate; questions, not accusations. */
export function questionsAbout(
  certificate: CertificateInput,
  facts: { birthDate: string | undefined; personName: string; today: string },
): string[] {
  const questions: string[] = [];
  const parsed = parseCertificateNumber(certificate.certificateNumber ?? '');
  const level = levelByOrdinal(certificate.level);
  if (level && !levelAgrees(parsed, level)) {
    questions.push(`编号中的等级与登记的“${level.label}”不一致，请对照证书`);
  }
  const issued = certificate.issuedOn ? Number(certificate.issuedOn.slice(0, 4)) : undefined;
  const year = parsed.ok ? parsed.year : issued;
  if (isTooYoung(facts.birthDate, year)) questions.push(`证书年份 ${year} 年时本人未满 16 周岁`);
  if (parsed.ok && issued !== undefined && parsed.year !== issued) {
    questions.push(`编号中的年份 ${parsed.year} 与发证日期 ${certificate.issuedOn} 不一致`);
  }
  if (certificate.issuedOn && certificate.issuedOn > facts.today) questions.push('发证日期在今天之后');
  if (certificate.expiresOn && certificate.expiresOn < facts.today) questions.push('证书已过有效期');
  if (certificate.holderName !== facts.personName)
    questions.push(`证书姓名“${certificate.holderName}”与档案姓名“${facts.personName}”不同`);
  return questions;
}
