import type { EligibilityRules } from './programme.ts';

/** What is known of a person on the day that counts. */
export interface Candidate {
  readonly unionId: string | undefined;
  readonly employerIds: readonly string[];
  readonly sex: string;
  /** 'YYYY-MM-DD' */
  readonly birthDate: string | undefined;
  readonly hasUsedBenefits: boolean;
}

/** @returns why the person may not take part, as a sentence; undefined where nothing stands against it. */
export function whyNot(rules: EligibilityRules, candidate: Candidate | undefined): string | undefined {
  if (candidate?.unionId === undefined) return `${rules.memberOn} 当天不是本县工会会员，不能参加。`;
  const organisations = [candidate.unionId, ...candidate.employerIds];
  if (rules.organisationIds.length > 0 && !organisations.some((id) => rules.organisationIds.includes(id)))
    return '这个项目只面向指定单位的会员，您当天不在其中。';
  if (rules.sex !== 'any' && candidate.sex !== rules.sex)
    return rules.sex === 'female' ? '这个项目依法只面向女职工。' : '这个项目依法只面向男职工。';
  if (!isAgeWithin(rules, candidate.birthDate)) return '您当天的年龄不在这个项目的范围内。';
  if (rules.firstTimeOnly && candidate.hasUsedBenefits)
    return '这个项目留给还没有享受过普惠服务的会员，您以前已经享受过。';
  return undefined;
}

/** Full years on a day (民法典 §1259: the birthday itself completes the year). */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) >= birthDate.slice(5) ? years : years - 1;
}

function isAgeWithin(rules: EligibilityRules, birthDate: string | undefined): boolean {
  if (rules.ageFrom === undefined && rules.ageTo === undefined) return true;
  if (birthDate === undefined) return false;
  const age = ageOn(birthDate, rules.memberOn);
  return age >= (rules.ageFrom ?? 0) && age <= (rules.ageTo ?? Number.POSITIVE_INFINITY);
}
