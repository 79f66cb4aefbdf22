import type { Act } from '../../../platform/actor.ts';
import type { Db, Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import type { Plan, PlanLine } from './plan-line.ts';

export async function findPlan(
  db: Db | Transaction,
  region: string,
  year: number,
): Promise<Plan | undefined> {
  return db
    .selectFrom('supervision_plans')
    .select(['id', 'year'])
    .where('region_code', '=', region)
    .where('year', '=', year)
    .executeTakeFirst();
}

/** The plan of the year, begun by whoever needs it first. */
export async function ensurePlan(tx: Transaction, act: Act, year: number): Promise<Plan> {
  const { region } = act.actor;
  await tx
    .insertInto('supervision_plans')
    .values({
      region_code: region,
      id: newId(),
      year,
      created_at: act.now,
      creator_id: act.actor.id,
      creator_name: act.actor.name,
    })
    .onConflict((conflict) => conflict.columns(['region_code', 'year']).doNothing())
    .execute();
  const plan = await findPlan(tx, region, year);
  if (!plan) throw new Error(`no plan of ${year}`);
  return plan;
}

/** Years that have a plan, the latest first. */
export async function listPlanYears(db: Db, region: string): Promise<number[]> {
  const rows = await db
    .selectFrom('supervision_plans')
    .select('year')
    .where('region_code', '=', region)
    .orderBy('year', 'desc')
    .execute();
  return rows.map((row) => row.year);
}

function lines(db: Db | Transaction, region: string) {
  return db
    .selectFrom('supervision_plan_lines as p')
    .leftJoin('supervision_visits as v', (join) =>
      join
        .onRef('v.region_code', '=', 'p.region_code')
        .onRef('v.plan_line_id', '=', 'p.id')
        .on('v.status', '<>', 'cancelled'),
    )
    .selectAll('p')
    .select(['v.id as visit_id', 'v.number as visit_number', 'v.status as visit_status'])
    .select((eb) => eb.fn.coalesce('v.visited_on', 'v.planned_on').as('visit_on'))
    .where('p.region_code', '=', region);
}

type Row = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number];

/** Lines of a plan that stand, by month. */
export async function listPlanLines(
  db: Db | Transaction,
  region: string,
  planId: string,
): Promise<PlanLine[]> {
  const rows = await lines(db, region)
    .where('p.plan_id', '=', planId)
    .where('p.withdrawn_at', 'is', null)
    .orderBy('p.month')
    .orderBy('p.id')
    .execute();
  return withParticipants(db, region, rows);
}

export async function findPlanLine(
  db: Db | Transaction,
  region: string,
  id: string,
): Promise<PlanLine | undefined> {
  const rows = await lines(db, region).where('p.id', '=', id).execute();
  return (await withParticipants(db, region, rows))[0];
}

/** The line that has this firm (and site) already, whoever leads. */
export async function findClash(
  db: Db | Transaction,
  region: string,
  of: { planId: string; firmId: string; projectKey: string },
): Promise<PlanLine | undefined> {
  const rows = await lines(db, region)
    .where('p.plan_id', '=', of.planId)
    .where('p.organisation_id', '=', of.firmId)
    .where('p.project_key', '=', of.projectKey)
    .where('p.withdrawn_at', 'is', null)
    .execute();
  return (await withParticipants(db, region, rows))[0];
}

async function withParticipants(
  db: Db | Transaction,
  region: string,
  rows: readonly Row[],
): Promise<PlanLine[]> {
  const ids = rows.map((row) => row.id);
  const participants =
    ids.length === 0
      ? []
      : await db
          .selectFrom('supervision_plan_participants')
          .select(['line_id', 'organisation_id', 'organisation_name'])
          .where('region_code', '=', region)
          .where('line_id', 'in', ids)
          .orderBy('organisation_name')
          .execute();
  return rows.map((row) => ({
    id: row.id,
    planId: row.plan_id,
    month: row.month,
    firm: { id: row.organisation_id, name: row.organisation_name },
    projectName: row.project_name ?? undefined,
    ownerBody: { id: row.owner_body_id, name: row.owner_body_name },
    participants: participants
      .filter((one) => one.line_id === row.id)
      .map((one) => ({ id: one.organisation_id, name: one.organisation_name })),
    plannedOn: row.planned_on ?? undefined,
    drawId: row.draw_id ?? undefined,
    note: row.note ?? undefined,
    adderName: row.adder_name,
    withdrawalReason: row.withdrawal_reason ?? undefined,
    visit:
      row.visit_id && row.visit_number && row.visit_status && row.visit_on
        ? { id: row.visit_id, number: row.visit_number, status: row.visit_status, on: row.visit_on }
        : undefined,
  }));
}
