import { sum } from './wage-ledger.ts';

/** A promised part payment of the whole case. */
export interface Instalment {
  readonly id: string;
  readonly planId: string;
  /** 'YYYY-MM-DD' */
  readonly dueOn: string;
  readonly amountFen: bigint;
  readonly promisedBy: string;
}

export type InstalmentState = 'met' | 'due-soon' | 'overdue' | 'later';

export const instalmentStateNames = {
  met: '已兑现',
  'due-soon': '即将到期',
  overdue: '逾期未付',
  later: '未到期',
} as const satisfies Record<InstalmentState, string>;

export interface InstalmentStanding {
  readonly instalment: Instalment;
  readonly state: InstalmentState;
  /** Still missing of this instalment, in 分. */
  readonly missingFen: bigint;
}

/**
 * Sets what was paid since the plan against the promises, earliest first: a payment has no address of its own.
 * @param on.alarmDays calendar days before the due day from which an instalment is `due-soon`
 */
export function instalmentStandings(
  plan: readonly Instalment[],
  on: { today: string; paidSincePlanFen: bigint; alarmFrom: (dueOn: string) => string },
): InstalmentStanding[] {
  let left = on.paidSincePlanFen;
  return [...plan]
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.id.localeCompare(b.id))
    .map((instalment) => {
      const covered = coveredBy(left, instalment.amountFen);
      left -= covered;
      const missingFen = instalment.amountFen - covered;
      return { instalment, missingFen, state: stateOf(instalment.dueOn, { ...on, missingFen }) };
    });
}

function coveredBy(leftFen: bigint, amountFen: bigint): bigint {
  if (leftFen < amountFen) return leftFen;
  return amountFen;
}

function stateOf(
  dueOn: string,
  on: { today: string; missingFen: bigint; alarmFrom: (dueOn: string) => string },
): InstalmentState {
  if (on.missingFen === 0n) return 'met';
  if (on.today > dueOn) return 'overdue';
  return on.today >= on.alarmFrom(dueOn) ? 'due-soon' : 'later';
}

/** A plan is sound when it pays off exactly what is open. */
export function plansWholeBalance(amounts: readonly bigint[], balanceFen: bigint): boolean {
  return amounts.length > 0 && sum(amounts) === balanceFen;
}
