import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { findOrganisations } from '../../orgs/index.ts';
import { mayKeep } from '../supervision-policy.ts';
import { refuse } from '../supervision-refusals.ts';
import { type PlanLine, projectKey, whenPlanned } from './plan-line.ts';
import { ensurePlan, findClash } from './plan-store.ts';
import { insertPlanLine, lockPlan } from './plan-write-store.ts';

export interface PlanLineInput {
  readonly year: number;
  readonly month: number;
  readonly firmId: string;
  readonly projectName?: string | undefined;
  readonly ownerBodyId: string;
  readonly participantIds: readonly string[];
  readonly drawId?: string | undefined;
  readonly note?: string | undefined;
}

/**
 * 列入计划: a joint visit in a month. A firm (or one of its sites) stands in a plan once, whoever leads: the database
 * keeps it, the lock only makes the sentence name who has planned it and when.
 * @throws Refused 409 where another body has planned it, 422 where the leader is no agency.
 */
export async function addPlanLine(tx: Transaction, act: Act, input: PlanLineInput): Promise<{ id: string }> {
  if (!mayKeep(act.actor)) refuseCommon('forbidden');
  const { region } = act.actor;
  const bodies = await findOrganisations(tx, region, [
    input.firmId,
    input.ownerBodyId,
    ...input.participantIds,
  ]);
  const firm = bodies.get(input.firmId) ?? refuse('letter.unknown-firm');
  const ownerBody = bodies.get(input.ownerBodyId);
  if (ownerBody?.kind !== 'agency') return refuse('plan.not-a-body');
  const plan = await ensurePlan(tx, act, input.year);
  await lockPlan(tx, region, plan.id);
  const key = { planId: plan.id, firmId: firm.id, projectKey: projectKey(input.projectName) };
  const clash = await findClash(tx, region, key);
  if (clash) return refuseClash(clash);
  const participants = [...new Set(input.participantIds)].flatMap((id) => {
    const body = bodies.get(id);
    return body && id !== ownerBody.id ? [{ id, name: body.name }] : [];
  });
  const id = await insertPlanLine(tx, act, {
    planId: plan.id,
    month: input.month,
    firm,
    projectName: input.projectName,
    ownerBody,
    participants,
    drawId: input.drawId,
    note: input.note,
  });
  await recordAudit(tx, act, {
    word: 'plan.add',
    subject: { type: 'plan-line', id },
    detail: { year: input.year, month: input.month, organisation: firm.id, owner: ownerBody.id },
  });
  return { id };
}

function refuseClash(clash: PlanLine): never {
  const firm = [clash.firm.name, clash.projectName].filter((text) => text !== undefined).join(' / ');
  return refuse('plan.already-planned', { firm, body: clash.ownerBody.name, when: whenPlanned(clash) });
}
