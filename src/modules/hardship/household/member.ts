import type { IdentityType } from '../../people/index.ts';
import type {
  CostKind,
  Disability,
  HealthState,
  Insurance,
  Relation,
  SchoolStage,
  WorkState,
} from '../codes/hardship-codes.ts';

/** Sensitive (个人信息保护法 §28): sealed as one. */
export interface Health {
  readonly state: HealthState;
  readonly disability: Disability;
  readonly diagnosis: string | undefined;
}

/** Somebody who lives from the same purse, as typed. Income in 分 for twelve months. */
export interface MemberInput {
  readonly relation: Relation;
  readonly name: string;
  readonly identityType: IdentityType;
  readonly identityNumber: string;
  readonly workState: WorkState;
  readonly insurance: Insurance;
  readonly school: { readonly stage: SchoolStage; readonly name: string | undefined } | undefined;
  readonly health: Health;
  readonly incomeFen: bigint;
  readonly incomeSource: string | undefined;
}

/** A member as shown: the number masked. */
export interface Member extends Omit<MemberInput, 'identityNumber'> {
  readonly id: string;
  readonly personId: string | undefined;
  readonly isApplicant: boolean;
  readonly maskedIdentity: string;
  readonly sex: 'male' | 'female' | 'unknown';
  readonly birthDate: string | undefined;
}

export interface Cost {
  readonly id: string;
  readonly memberId: string | undefined;
  readonly kind: CostKind;
  readonly amountFen: bigint;
}

/** Whole years on a day; undefined where the paper does not tell the birthday. */
export function ageOn(birthDate: string | undefined, day: string): number | undefined {
  if (birthDate === undefined) return undefined;
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) >= birthDate.slice(5) ? years : years - 1;
}

/** Under 14: the guardian agrees separately (个人信息保护法 §31). */
export function isChild(member: Pick<Member, 'birthDate'>, day: string): boolean {
  const age = ageOn(member.birthDate, day);
  return age !== undefined && age < 14;
}
