import { addDays } from '../../../platform/calendar.ts';
import { type Instalment, type InstalmentStanding, instalmentStandings } from './instalments.ts';
import type { Payment } from './payment.ts';
import { sum } from './wage-ledger.ts';

/**
 * How the plan in force stands today: payments recorded since it was agreed count towards it.
 * @param on.alarmDays calendar days before a due day from which it is "due soon" (a dated parameter)
 */
export function planStanding(
  plan: { plannedAt: Date | undefined; instalments: readonly Instalment[] },
  payments: readonly Payment[],
  on: { today: string; alarmDays: number },
): InstalmentStanding[] {
  const { plannedAt } = plan;
  if (plannedAt === undefined) return [];
  const since = payments.filter(
    (payment) => payment.reversedAt === undefined && payment.recordedAt >= plannedAt,
  );
  return instalmentStandings(plan.instalments, {
    today: on.today,
    paidSincePlanFen: sum(since.map((payment) => payment.amountFen)),
    alarmFrom: (dueOn) => addDays(dueOn, -on.alarmDays),
  });
}
