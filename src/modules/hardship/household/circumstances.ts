import { suddenCosts, suddenReasons } from '../codes/hardship-codes.ts';
import type { HardshipFile } from '../file/hardship-file.ts';
import type { Circumstances } from '../formula/assess.ts';
import type { Cost, Member } from './member.ts';

export interface Household {
  readonly file: HardshipFile;
  readonly members: readonly Member[];
  readonly costs: readonly Cost[];
}

/** What the rule asks, taken from the file. @param isUnionMember of the applicant, on the day */
export function circumstancesOf(
  { file, members, costs }: Household,
  on: { day: string; isUnionMember: boolean },
): Circumstances {
  const applicant = members.find((member) => member.isApplicant);
  const sudden = costs.filter((cost) => suddenCosts.has(cost.kind));
  return {
    incomeFen: sum(members.map((member) => member.incomeFen)),
    costsFen: sum(costs.map((cost) => cost.amountFen)),
    suddenFen: sum(sudden.map((cost) => cost.amountFen)),
    hadAccident: [file.mainReason, file.secondReason].some(
      (reason) => reason !== undefined && suddenReasons.has(reason),
    ),
    members: Math.max(1, members.length),
    exclusions: file.exclusions,
    migrant:
      applicant?.workState === 'migrant'
        ? { monthsEmployed: monthsBetween(file.employedSince, on.day), isUnionMember: on.isUnionMember }
        : undefined,
  };
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

/** Whole months; 0 where the first day is not known. */
function monthsBetween(from: string | undefined, to: string): number {
  if (from === undefined || from > to) return 0;
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from) - (to.slice(8) < from.slice(8) ? 1 : 0);
}
