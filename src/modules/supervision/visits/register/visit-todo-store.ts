import type { Db } from '../../../../platform/db/database.ts';
import type { VisitStatus } from '../visit.ts';
import { statusOf } from '../visit-store.ts';

export interface DueVisit {
  readonly id: string;
  readonly number: string;
  readonly status: VisitStatus;
  readonly organisationName: string;
  readonly plannedOn: string;
}

const columns = ['id', 'number', 'status', 'organisation_name', 'planned_on'] as const;
const MOST = 50;

/** Planned visits up to a day, and visits that were begun and not finished, of one clerk. */
export async function listDueVisits(
  db: Db,
  at: { region: string; clerkId: string; until: string },
): Promise<DueVisit[]> {
  const rows = await db
    .selectFrom('supervision_visits')
    .select(columns)
    .where('region_code', '=', at.region)
    .where('clerk_id', '=', at.clerkId)
    .where((eb) =>
      eb.or([
        eb('status', '=', 'started'),
        eb.and([eb('status', '=', 'planned'), eb('planned_on', '<=', at.until)]),
      ]),
    )
    .orderBy('planned_on')
    .orderBy('id')
    .limit(MOST)
    .execute();
  return rows.map(toDue);
}

/** Visits with differences that nobody has decided, whoever brought them. */
export async function listDisputedVisits(db: Db, region: string): Promise<(DueVisit & { open: number })[]> {
  const rows = await db
    .selectFrom('supervision_conflicts as k')
    .innerJoin('supervision_visits as v', (join) =>
      join.onRef('v.region_code', '=', 'k.region_code').onRef('v.id', '=', 'k.visit_id'),
    )
    .select(['v.id', 'v.number', 'v.status', 'v.organisation_name', 'v.planned_on'])
    .select((eb) => eb.fn.countAll<bigint>().as('open'))
    .where('k.region_code', '=', region)
    .where('k.decision', 'is', null)
    .groupBy(['v.id', 'v.number', 'v.status', 'v.organisation_name', 'v.planned_on'])
    .orderBy('v.planned_on')
    .orderBy('v.id')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({ ...toDue(row), open: Number(row.open) }));
}

function toDue(row: {
  id: string;
  number: string;
  status: string;
  organisation_name: string;
  planned_on: string;
}): DueVisit {
  return {
    id: row.id,
    number: row.number,
    status: statusOf(row.status),
    organisationName: row.organisation_name,
    plannedOn: row.planned_on,
  };
}
