import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { mayKeep } from '../benefit-policy.ts';
import { refuse } from '../benefit-refusals.ts';
import { getCap } from '../claims/read-cap.ts';
import { openProgramme } from './open-programme.ts';
import type { ProgrammePlan } from './programme.ts';
import { insertProgramme, updatePlan } from './programme-store.ts';

/** 起草. @throws Refused benefit.invalid for a plan that breaks a rule of the county. */
export async function draftProgramme(tx: Transaction, act: Act, plan: ProgrammePlan): Promise<string> {
  if (!mayKeep(act.actor)) refuseCommon('forbidden');
  await checkPlan(tx, act, plan);
  const id = newId();
  const { region } = act.actor;
  await insertProgramme(tx, { region, id, plan, createdAt: act.now, createdBy: act.actor.id });
  await recordAudit(tx, act, {
    word: 'benefit.draft',
    subject: { type: 'benefit-programme', id },
    detail: { quota: plan.quota, valueFen: String(plan.valueFen), mode: plan.mode },
  });
  return id;
}

export async function editProgramme(
  tx: Transaction,
  act: Act,
  edit: { id: string; version: number; plan: ProgrammePlan },
): Promise<void> {
  const { programme } = await openProgramme(tx, act, { ...edit, word: 'edit' });
  await checkPlan(tx, act, edit.plan);
  await updatePlan(tx, programme, edit.plan);
  await recordAudit(tx, act, {
    word: 'benefit.edit',
    subject: { type: 'benefit-programme', id: programme.id },
    detail: { quota: edit.plan.quota, valueFen: String(edit.plan.valueFen) },
  });
}

/** What one gets must fit under the yearly cap, or nobody could ever claim it. */
async function checkPlan(tx: Transaction, act: Act, plan: ProgrammePlan): Promise<void> {
  const cap = await getCap(tx, { region: act.actor.region, category: plan.category, at: plan.opensAt });
  if (cap !== undefined && plan.valueFen > cap)
    refuse('benefit.invalid', { reason: '每人价值超过这一类每人每年的上限，请核对“本地参数”中的标准。' });
}
