import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { mayKeep } from '../supervision-policy.ts';
import { refuse } from '../supervision-refusals.ts';
import { planVisit } from '../visits/plan-visit.ts';
import { findPlanLine } from './plan-store.ts';
import { savePlannedDay } from './plan-write-store.ts';

/** 安排检查: fixes the day of a planned line and makes its visit, with the line's bodies. */
export async function scheduleVisit(
  tx: Transaction,
  act: Act,
  input: { lineId: string; on: string; checklistKeys: readonly string[] },
): Promise<{ id: string }> {
  if (!mayKeep(act.actor)) refuseCommon('forbidden');
  const { region } = act.actor;
  const line = await findPlanLine(tx, region, input.lineId);
  if (!line) return refuseCommon('not-found');
  if (line.withdrawalReason !== undefined) refuse('plan.line-withdrawn');
  if (line.visit) refuse('plan.line-visited');
  await savePlannedDay(tx, region, { id: line.id, on: input.on });
  return planVisit(tx, act, {
    organisationId: line.firm.id,
    projectName: line.projectName,
    plannedOn: input.on,
    ownerBodyId: line.ownerBody.id,
    participantIds: line.participants.map((one) => one.id),
    checklistKeys: input.checklistKeys,
    planLineId: line.id,
  });
}
