import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { mayKeep } from '../supervision-policy.ts';
import { refuse } from '../supervision-refusals.ts';
import { findPlanLine } from './plan-store.ts';
import { saveWithdrawal } from './plan-write-store.ts';

/** 撤下: a line without a visit leaves the plan, with the reason; the firm may then be planned anew. */
export async function withdrawPlanLine(
  tx: Transaction,
  act: Act,
  input: { lineId: string; reason: string },
): Promise<void> {
  if (!mayKeep(act.actor)) refuseCommon('forbidden');
  const line = await findPlanLine(tx, act.actor.region, input.lineId);
  if (!line) return refuseCommon('not-found');
  if (line.visit) refuse('plan.line-visited');
  if (!(await saveWithdrawal(tx, act, { id: line.id, reason: input.reason }))) refuse('plan.line-withdrawn');
  await recordAudit(tx, act, {
    word: 'plan.withdraw',
    subject: { type: 'plan-line', id: line.id },
    reason: input.reason,
  });
}
