import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { violatedConstraint } from '../../../platform/db/errors.ts';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { formatDocumentNumber, nextDocumentNumber } from '../../documents/index.ts';
import { findOrganisations } from '../../orgs/index.ts';
import { findParameter } from '../../parameters/index.ts';
import { findOpenLine } from '../plan/find-open-line.ts';
import { freezeChecklists } from './freeze-checklists.ts';
import { insertVisitEvent } from './visit-event-store.ts';
import { NUMBER_PREFIX, numberPrefix, VISIT_SERIES } from './visit-number.ts';
import { mayPlanVisit } from './visit-policy.ts';
import { refuse } from './visit-refusals.ts';
import { insertVisit } from './visit-store.ts';
import { insertBodies } from './visit-team-store.ts';

export interface VisitPlan {
  readonly organisationId: string;
  readonly projectName?: string | undefined;
  /** 'YYYY-MM-DD' */
  readonly plannedOn: string;
  /** The competent body that leads (an agency). */
  readonly ownerBodyId: string;
  /** Other bodies that take part. */
  readonly participantIds: readonly string[];
  readonly checklistKeys: readonly string[];
  /** Left out, the visit carries out the line of the year's plan for this firm and project, where there is one. */
  readonly planLineId?: string | undefined;
  /** The union's clerk; the actor where nobody is named. */
  readonly clerk?: { readonly id: string; readonly name: string } | undefined;
}

/**
 * 安排检查: a joint visit with its number and the versions of the checklists in force on the planned day.
 * @throws Refused 403, 422 unknown firm, body or checklist, 409 where the line of the plan has its visit already.
 */
export async function planVisit(
  tx: Transaction,
  act: Act,
  plan: VisitPlan,
): Promise<{ id: string; number: string }> {
  if (!mayPlanVisit(act.actor)) refuseCommon('forbidden');
  const { region } = act.actor;
  const bodies = await findBodies(tx, region, plan);
  const visit = { region, id: newId(), number: await nextNumber(tx, act) };
  const clerk = plan.clerk ?? act.actor;
  await insertOnce(tx, {
    region_code: region,
    id: visit.id,
    number: visit.number,
    status: 'planned',
    version: 1,
    organisation_id: bodies.firm.id,
    organisation_name: bodies.firm.name,
    project_name: plan.projectName ?? null,
    plan_line_id: plan.planLineId ?? (await findOpenLine(tx, region, plan)) ?? null,
    owner_body_id: bodies.owner.id,
    owner_body_name: bodies.owner.name,
    planned_on: plan.plannedOn,
    visited_on: null,
    place: null,
    received_by: null,
    clerk_id: clerk.id,
    clerk_name: clerk.name,
    created_at: act.now,
    creator_id: act.actor.id,
    creator_name: act.actor.name,
    started_at: null,
    finished_at: null,
    summary: null,
    cancel_reason: null,
  });
  const at = { region, visitId: visit.id };
  await insertBodies(tx, at, bodies.participants);
  await freezeChecklists(tx, at, { keys: plan.checklistKeys, on: plan.plannedOn });
  const detail = `${plan.plannedOn}，牵头：${bodies.owner.name}`;
  await insertVisitEvent(tx, act, { visit, word: 'plan', detail, from: undefined, to: 'planned' });
  await recordAudit(tx, act, {
    word: 'visit.plan',
    subject: { type: 'visit', id: visit.id },
    detail: { number: visit.number, plannedOn: plan.plannedOn, organisation: bodies.firm.id },
  });
  return { id: visit.id, number: visit.number };
}

async function findBodies(tx: Transaction, region: string, plan: VisitPlan) {
  const ids = [plan.organisationId, plan.ownerBodyId, ...plan.participantIds];
  const known = await findOrganisations(tx, region, ids);
  const firm = known.get(plan.organisationId) ?? refuse('visit.unknown-firm');
  const owner = known.get(plan.ownerBodyId);
  if (owner?.kind !== 'agency') return refuse('visit.not-a-body');
  const others = [...new Set(plan.participantIds)].filter((id) => id !== owner.id);
  const participants = others.map((id) => known.get(id) ?? refuse('visit.unknown-body'));
  return { firm, owner, participants };
}

async function nextNumber(tx: Transaction, act: Act): Promise<string> {
  const { region } = act.actor;
  const today = shanghaiDate(act.now);
  const year = Number(today.slice(0, 4));
  const parameter = await findParameter(tx, { region, key: NUMBER_PREFIX, on: today });
  const number = await nextDocumentNumber(tx, region, VISIT_SERIES, year);
  return formatDocumentNumber({ prefix: numberPrefix(parameter?.value), year, number });
}

async function insertOnce(tx: Transaction, row: Parameters<typeof insertVisit>[1]): Promise<void> {
  try {
    await insertVisit(tx, row);
  } catch (error) {
    if (violatedConstraint(error) === 'supervision_visits_one_per_line') refuse('visit.line-taken');
    throw error;
  }
}
