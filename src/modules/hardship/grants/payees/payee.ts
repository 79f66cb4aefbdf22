/** Whose account it is. */
export const payeeHolders = ['self', 'guardian'] as const;
export type PayeeHolder = (typeof payeeHolders)[number];

export const payeeHolderNames = { self: '本人', guardian: '监护人' } as const satisfies Record<
  PayeeHolder,
  string
>;

/** The account that money for a household or student goes to; the number itself stays sealed. */
export interface Payee {
  readonly id: string;
  readonly fileId: string;
  readonly subjectKey: string;
  readonly holder: PayeeHolder;
  readonly holderName: string;
  readonly beneficiaryName: string;
  readonly guardianRelation: string | undefined;
  readonly bankName: string;
  readonly cardSealed: string;
  /** Last four digits, for lists. */
  readonly cardTail: string;
  readonly proof: string;
  readonly warning: string | undefined;
  readonly recordedAt: Date;
  readonly recorderName: string;
  readonly replacedAt: Date | undefined;
}

/** Full age (民法典 §17). */
const FULL_AGE = 18;

/** Age in whole years on a day, both 'YYYY-MM-DD'. */
export function ageOn(birthDate: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) >= birthDate.slice(5) ? years : years - 1;
}

/**
 * Whether money may go to a guardian's account: only for who is a minor on that day, or has no birth date on file.
 * Everybody else is paid to the own account; never in cash.
 */
export function mayUseGuardian(birthDate: string | undefined, on: string): boolean {
  return birthDate === undefined || ageOn(birthDate, on) < FULL_AGE;
}

/** What a clerk should look at: the holder's name differs, or the number looks wrong. */
export function payeeWarning(
  account: { holder: PayeeHolder; holderName: string; beneficiaryName: string },
  cardWarning: string | undefined,
): string | undefined {
  const mismatch =
    account.holder === 'self' && plain(account.holderName) !== plain(account.beneficiaryName)
      ? '户名与救助对象姓名不一致，请核对是否本人账户'
      : undefined;
  const warnings = [mismatch, cardWarning].filter((text) => text !== undefined);
  return warnings.length > 0 ? warnings.join('；') : undefined;
}

function plain(name: string): string {
  return name.replaceAll(/[\s·•.]/g, '');
}
