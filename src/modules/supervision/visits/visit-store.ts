import type { DB, Db, Selectable, Transaction } from '../../../platform/db/database.ts';
import { gramsOf, searchForm } from '../../../platform/search-grams.ts';
import { type Visit, type VisitStatus, visitStatuses } from './visit.ts';

type Row = Omit<Selectable<DB['supervision_visits']>, 'search_text' | 'search_grams'>;
type NewRow = Row;
type ChangeKey =
  | 'planned_on'
  | 'visited_on'
  | 'place'
  | 'received_by'
  | 'summary'
  | 'clerk_id'
  | 'clerk_name'
  | 'started_at'
  | 'finished_at'
  | 'cancel_reason';
export type VisitChange = Partial<Pick<Row, ChangeKey>>;

const visitColumns = [
  'region_code',
  'id',
  'number',
  'status',
  'version',
  'organisation_id',
  'organisation_name',
  'project_name',
  'plan_line_id',
  'owner_body_id',
  'owner_body_name',
  'planned_on',
  'visited_on',
  'place',
  'received_by',
  'clerk_id',
  'clerk_name',
  'created_at',
  'creator_id',
  'creator_name',
  'started_at',
  'finished_at',
  'summary',
  'cancel_reason',
] as const satisfies readonly (keyof Row)[];

export async function insertVisit(tx: Transaction, row: NewRow): Promise<void> {
  const texts = [row.number, row.organisation_name, row.project_name ?? ''];
  await tx
    .insertInto('supervision_visits')
    .values({ ...row, search_text: texts.map(searchForm).join(' '), search_grams: gramsOf(...texts) })
    .execute();
}

export async function findVisit(
  db: Db | Transaction,
  region: string,
  id: string,
): Promise<Visit | undefined> {
  const row = await select(db, region, id).executeTakeFirst();
  return row && toVisit(row);
}

/** The row, locked until the transaction ends: acts on one visit happen one after the other. */
export async function lockVisit(tx: Transaction, region: string, id: string): Promise<Visit | undefined> {
  const row = await select(tx, region, id).forUpdate().executeTakeFirst();
  return row && toVisit(row);
}

function select(db: Db | Transaction, region: string, id: string) {
  return db
    .selectFrom('supervision_visits')
    .select(visitColumns)
    .where('region_code', '=', region)
    .where('id', '=', id);
}

export async function updateVisit(
  tx: Transaction,
  visit: Visit,
  to: { status: VisitStatus; change: VisitChange },
): Promise<void> {
  await tx
    .updateTable('supervision_visits')
    .set({ ...to.change, status: to.status, version: visit.version + 1 })
    .where('region_code', '=', visit.region)
    .where('id', '=', visit.id)
    .execute();
}

function toVisit(row: Row): Visit {
  return {
    region: row.region_code,
    id: row.id,
    number: row.number,
    status: statusOf(row.status),
    version: row.version,
    organisation: { id: row.organisation_id, name: row.organisation_name },
    projectName: row.project_name ?? undefined,
    planLineId: row.plan_line_id ?? undefined,
    ownerBody: { id: row.owner_body_id, name: row.owner_body_name },
    plannedOn: row.planned_on,
    visitedOn: row.visited_on ?? undefined,
    place: row.place ?? undefined,
    receivedBy: row.received_by ?? undefined,
    clerk: { id: row.clerk_id, name: row.clerk_name },
    startedAt: row.started_at ?? undefined,
    finishedAt: row.finished_at ?? undefined,
    summary: row.summary ?? undefined,
    cancelReason: row.cancel_reason ?? undefined,
  };
}

/** CHECK supervision_visits_status_known holds the same list, so a stranger is a bug. */
export function statusOf(value: string): VisitStatus {
  const found = visitStatuses.find((one) => one === value);
  if (found === undefined) throw new Error(`unknown status ${value}`);
  return found;
}
