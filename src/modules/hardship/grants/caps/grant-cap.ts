import { formatYuan } from '../../../../platform/money.ts';
import type { GrantKind } from '../grant.ts';

/** Dated local values a cap is made of; undefined where the county has not filled it in for that day. */
export interface CapParameters {
  /** 分 per person and month: 低保标准. */
  readonly minimumStandardFen: bigint | undefined;
  /** Whether the yearly 低保 total counts each member of the household, or one person. */
  readonly countsMembers: boolean;
  /** 分 per month: a student's living cost. */
  readonly studentLivingFen: bigint | undefined;
  readonly studentMonths: number;
  /** 分 per household and year. */
  readonly temporaryFen: bigint | undefined;
}

/** What a cap depends on in the household. */
export interface CapFacts {
  /** People in the household, the applicant included. */
  readonly members: number;
  /** 分: receipts of that year for what the family paid itself. */
  readonly selfPaidMedicalFen: bigint;
}

export type Cap =
  | { readonly ok: true; readonly capFen: bigint; readonly basis: string }
  | { readonly ok: false; readonly missing: string };

/**
 * The most that one household (one student) may get of a kind in a year, in 分, with the computation in words.
 * Source: 困难职工帮扶资金使用管理办法 as reported by the county unions: 生活 ≤ yearly 低保 total, 医疗 ≤ personal
 * share, 助学 ≤ 10 months of living cost. Amounts and the way of counting are dated parameters.
 */
export function grantCap(kind: GrantKind, facts: CapFacts, parameters: CapParameters): Cap {
  return rules[kind](facts, parameters);
}

const rules = {
  living: (facts, { minimumStandardFen, countsMembers }) => {
    if (minimumStandardFen === undefined) return { ok: false, missing: '城乡居民最低生活保障标准' };
    const people = countsMembers ? Math.max(1, facts.members) : 1;
    return {
      ok: true,
      capFen: minimumStandardFen * 12n * BigInt(people),
      basis: `低保标准每月 ${formatYuan(minimumStandardFen)} 元 × 12 个月${countsMembers ? ` × ${people} 人` : '（每户）'}`,
    };
  },
  medical: (facts) => ({
    ok: true,
    capFen: facts.selfPaidMedicalFen,
    basis: `已登记的当年自付医疗费 ${formatYuan(facts.selfPaidMedicalFen)} 元`,
  }),
  schooling: (_facts, { studentLivingFen, studentMonths }) =>
    studentLivingFen === undefined
      ? { ok: false, missing: '学生月生活费标准' }
      : {
          ok: true,
          capFen: studentLivingFen * BigInt(studentMonths),
          basis: `学生每月生活费 ${formatYuan(studentLivingFen)} 元 × ${studentMonths} 个月（每名学生）`,
        },
  temporary: (_facts, { temporaryFen }) =>
    temporaryFen === undefined
      ? { ok: false, missing: '临时救助年度限额' }
      : { ok: true, capFen: temporaryFen, basis: `临时救助每户每年 ${formatYuan(temporaryFen)} 元` },
} as const satisfies Record<GrantKind, (facts: CapFacts, parameters: CapParameters) => Cap>;

/** What is left under a cap, never below zero. */
export function roomLeft(capFen: bigint, takenFen: bigint): bigint {
  return capFen > takenFen ? capFen - takenFen : 0n;
}
