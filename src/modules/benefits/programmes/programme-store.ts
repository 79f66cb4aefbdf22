import type { DB, Db, Selectable, Transaction } from '../../../platform/db/database.ts';
import type { Category, Mode, Programme, ProgrammePlan, ProgrammeStatus, SexLimit } from './programme.ts';

export async function findProgramme(
  db: Db | Transaction,
  region: string,
  id: string,
): Promise<Programme | undefined> {
  const row = await db
    .selectFrom('benefit_programmes')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toProgramme(row);
}

export async function findProgrammes(
  db: Db | Transaction,
  region: string,
  ids: readonly string[],
): Promise<Map<string, Programme>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('benefit_programmes')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, toProgramme(row)]));
}

export async function lockProgramme(
  tx: Transaction,
  region: string,
  id: string,
): Promise<Programme | undefined> {
  const row = await tx
    .selectFrom('benefit_programmes')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row && toProgramme(row);
}

export interface ProgrammeFilter {
  readonly statuses?: readonly ProgrammeStatus[] | undefined;
  readonly text?: string | undefined;
  readonly category?: Category | undefined;
}

/** What opens last comes first; one more than `limit` tells of a next page. */
export async function listProgrammes(
  db: Db | Transaction,
  region: string,
  page: { filter: ProgrammeFilter; offset: number; limit: number },
): Promise<Programme[]> {
  const { statuses, text, category } = page.filter;
  let query = db.selectFrom('benefit_programmes').selectAll().where('region_code', '=', region);
  if (statuses) query = query.where('status', 'in', statuses);
  if (category) query = query.where('category', '=', category);
  if (text) query = query.where('name', 'like', `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`);
  const rows = await query
    .orderBy('opens_at', 'desc')
    .orderBy('id', 'desc')
    .offset(page.offset)
    .limit(page.limit + 1)
    .execute();
  return rows.map(toProgramme);
}

export async function insertProgramme(
  tx: Transaction,
  programme: Pick<Programme, 'region' | 'id' | 'createdBy' | 'createdAt'> & { plan: ProgrammePlan },
): Promise<void> {
  await tx
    .insertInto('benefit_programmes')
    .values({
      region_code: programme.region,
      id: programme.id,
      ...columnsOf(programme.plan),
      status: 'draft',
      version: 1,
      created_at: programme.createdAt,
      created_by: programme.createdBy,
    })
    .execute();
}

export async function updatePlan(tx: Transaction, programme: Programme, plan: ProgrammePlan): Promise<void> {
  await tx
    .updateTable('benefit_programmes')
    .set({ ...columnsOf(plan), version: programme.version + 1 })
    .where('region_code', '=', programme.region)
    .where('id', '=', programme.id)
    .execute();
}

export async function updateStatus(
  tx: Transaction,
  programme: Programme,
  change: { status: ProgrammeStatus; approval?: { by: string; at: Date } | 'none' | undefined },
): Promise<void> {
  const { approval } = change;
  await tx
    .updateTable('benefit_programmes')
    .set({
      status: change.status,
      version: programme.version + 1,
      ...(approval === 'none' ? { approved_by: null, approved_at: null } : {}),
      ...(typeof approval === 'object' ? { approved_by: approval.by, approved_at: approval.at } : {}),
    })
    .where('region_code', '=', programme.region)
    .where('id', '=', programme.id)
    .execute();
}

/** Programmes whose hour has come: announced ones to open, open ones to close. */
export async function findDueProgrammes(
  db: Db,
  region: string,
  now: Date,
): Promise<{ id: string; status: string }[]> {
  return db
    .selectFrom('benefit_programmes')
    .select(['id', 'status'])
    .where('region_code', '=', region)
    .where((eb) =>
      eb.or([
        eb('status', '=', 'announced').and('opens_at', '<=', now),
        eb('status', '=', 'open').and('closes_at', '<=', now),
      ]),
    )
    .orderBy('opens_at')
    .orderBy('id')
    .execute();
}

function columnsOf(plan: ProgrammePlan) {
  return {
    name: plan.name,
    category: plan.category,
    mode: plan.mode,
    what: plan.what,
    value_fen: plan.valueFen,
    fund_source: plan.fundSource,
    quota: plan.quota,
    member_on: plan.memberOn,
    organisation_ids: [...plan.organisationIds],
    sex: plan.sex,
    age_from: plan.ageFrom ?? null,
    age_to: plan.ageTo ?? null,
    legal_basis: plan.legalBasis ?? null,
    first_time_only: plan.firstTimeOnly,
    opens_at: plan.opensAt,
    closes_at: plan.closesAt,
    redeem_until: plan.redeemUntil,
    provider_id: plan.providerId,
    how_to_use: plan.howToUse,
  };
}

/** The casts repeat what CHECK constraints of the table promise. */
function toProgramme(row: Selectable<DB['benefit_programmes']>): Programme {
  return {
    region: row.region_code,
    id: row.id,
    name: row.name,
    category: row.category as Category,
    mode: row.mode as Mode,
    what: row.what,
    valueFen: row.value_fen,
    fundSource: row.fund_source,
    quota: row.quota,
    memberOn: row.member_on,
    organisationIds: row.organisation_ids,
    sex: row.sex as SexLimit,
    ageFrom: row.age_from ?? undefined,
    ageTo: row.age_to ?? undefined,
    legalBasis: row.legal_basis ?? undefined,
    firstTimeOnly: row.first_time_only,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    redeemUntil: row.redeem_until,
    providerId: row.provider_id,
    howToUse: row.how_to_use,
    status: row.status as ProgrammeStatus,
    version: row.version,
    createdAt: row.created_at,
    createdBy: row.created_by,
    approvedBy: row.approved_by ?? undefined,
    approvedAt: row.approved_at ?? undefined,
  };
}
