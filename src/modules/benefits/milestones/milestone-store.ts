import type { DB, Db, Selectable, Transaction } from '../../../platform/db/database.ts';
import type { Milestone, MilestoneKind, MilestoneStatus } from './milestone.ts';

export async function insertMilestone(
  tx: Transaction,
  milestone: Milestone & { appliedBy: string; keyVersion: number | undefined },
): Promise<void> {
  await tx
    .insertInto('benefit_milestones')
    .values({
      region_code: milestone.region,
      id: milestone.id,
      number: milestone.number,
      person_id: milestone.personId,
      kind: milestone.kind,
      event_on: milestone.eventOn,
      relation: milestone.relation ?? null,
      payee_name: milestone.payeeName,
      note_sealed: milestone.noteSealed ?? null,
      key_version: milestone.keyVersion ?? null,
      cap_fen: milestone.capFen,
      status: milestone.status,
      version: milestone.version,
      applied_at: milestone.appliedAt,
      applied_by: milestone.appliedBy,
    })
    .execute();
}

export async function findMilestone(
  db: Db | Transaction,
  region: string,
  id: string,
): Promise<Milestone | undefined> {
  const row = await db
    .selectFrom('benefit_milestones')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toMilestone(row);
}

export async function lockMilestone(
  tx: Transaction,
  region: string,
  id: string,
): Promise<Milestone | undefined> {
  const row = await tx
    .selectFrom('benefit_milestones')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toMilestone(row);
}

export async function updateMilestone(
  tx: Transaction,
  milestone: Milestone,
  change: {
    status: MilestoneStatus;
    amountFen?: bigint | undefined;
    reason?: string | undefined;
    decidedBy?: string | undefined;
    decidedAt?: Date | undefined;
    paidOn?: string | undefined;
    sheet?: string | undefined;
  },
): Promise<void> {
  await tx
    .updateTable('benefit_milestones')
    .set({
      status: change.status,
      version: milestone.version + 1,
      amount_fen: change.amountFen ?? milestone.amountFen ?? null,
      reason: change.reason ?? milestone.reason ?? null,
      decided_by: change.decidedBy ?? milestone.decidedBy ?? null,
      decided_at: change.decidedAt ?? milestone.decidedAt ?? null,
      paid_on: change.paidOn ?? milestone.paidOn ?? null,
      sheet: change.sheet ?? milestone.sheet ?? null,
    })
    .where('region_code', '=', milestone.region)
    .where('id', '=', milestone.id)
    .execute();
}

/** Newest first; one more than `limit` tells of a next page. */
export async function listMilestones(
  db: Db | Transaction,
  region: string,
  page: {
    status?: MilestoneStatus | undefined;
    sheet?: string | undefined;
    personId?: string | undefined;
    offset: number;
    limit: number;
  },
): Promise<Milestone[]> {
  let query = db.selectFrom('benefit_milestones').selectAll().where('region_code', '=', region);
  if (page.status) query = query.where('status', '=', page.status);
  if (page.sheet) query = query.where('sheet', '=', page.sheet);
  if (page.personId) query = query.where('person_id', '=', page.personId);
  const rows = await query
    .orderBy('id', 'desc')
    .offset(page.offset)
    .limit(page.limit + 1)
    .execute();
  return rows.map(toMilestone);
}

export function listOwnMilestones(db: Db, region: string, personId: string): Promise<Milestone[]> {
  return listMilestones(db, region, { personId, offset: 0, limit: 50 });
}

/** Everything approved and not yet paid, locked in a fixed order. */
export async function lockApproved(tx: Transaction, region: string): Promise<Milestone[]> {
  const rows = await tx
    .selectFrom('benefit_milestones')
    .selectAll()
    .where('region_code', '=', region)
    .where('status', '=', 'approved')
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(toMilestone);
}

export async function countMilestones(
  db: Db,
  region: string,
): Promise<ReadonlyMap<string, { count: number; fen: bigint }>> {
  const rows = await db
    .selectFrom('benefit_milestones')
    .select((eb) => [
      'status',
      eb.fn.countAll<bigint>().as('count'),
      eb.fn.sum<string | null>('amount_fen').as('fen'),
    ])
    .where('region_code', '=', region)
    .groupBy('status')
    .execute();
  return new Map(rows.map((row) => [row.status, { count: Number(row.count), fen: BigInt(row.fen ?? 0) }]));
}

/** Of these people, who ever got a milestone payment. */
export async function findPaidPersons(
  db: Db,
  region: string,
  personIds: readonly string[],
): Promise<Set<string>> {
  if (personIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('benefit_milestones')
    .select('person_id')
    .where('region_code', '=', region)
    .where('person_id', 'in', [...personIds])
    .where('status', '=', 'paid')
    .execute();
  return new Set(rows.map((row) => row.person_id));
}

/** The casts repeat what CHECK constraints of the table promise. */
function toMilestone(row: Selectable<DB['benefit_milestones']>): Milestone {
  return {
    region: row.region_code,
    id: row.id,
    number: row.number,
    personId: row.person_id,
    kind: row.kind as MilestoneKind,
    eventOn: row.event_on,
    relation: row.relation ?? undefined,
    payeeName: row.payee_name,
    noteSealed: row.note_sealed ?? undefined,
    capFen: row.cap_fen,
    amountFen: row.amount_fen ?? undefined,
    status: row.status as MilestoneStatus,
    version: row.version,
    appliedAt: row.applied_at,
    decidedBy: row.decided_by ?? undefined,
    decidedAt: row.decided_at ?? undefined,
    reason: row.reason ?? undefined,
    paidOn: row.paid_on ?? undefined,
    sheet: row.sheet ?? undefined,
  };
}
