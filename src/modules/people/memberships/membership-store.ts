import { type Db, sql, type Transaction } from '../../../platform/db/database.ts';
import type { Membership } from './membership.ts';

/** Memberships of these people, newest first. */
export async function findMemberships(
  db: Db | Transaction,
  region: string,
  personIds: readonly string[],
): Promise<Membership[]> {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectFrom('union_memberships')
    .selectAll()
    .where('region_code', '=', region)
    .where(sql<boolean>`person_id = ANY(${[...new Set(personIds)]}::uuid[])`)
    .orderBy('joined_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    unionId: row.union_id,
    joinedOn: row.joined_on,
    leftOn: row.left_on ?? undefined,
    source: row.source,
  }));
}

/** What the rules of a benefit ask of a person, as it was on one day. */
export interface MemberFacts {
  readonly personId: string;
  /** The union the person was a member of on that day. */
  readonly unionId: string | undefined;
  /** Organisations on file that employed the person on that day. */
  readonly employerIds: readonly string[];
  readonly sex: string;
  readonly birthDate: string | undefined;
}

/** Facts on the day for many people in one statement, those without a file left out. @param day 'YYYY-MM-DD' */
export async function findMemberFacts(
  db: Db | Transaction,
  region: string,
  asked: { personIds: readonly string[]; day: string },
): Promise<Map<string, MemberFacts>> {
  const { rows } = await sql<{
    id: string;
    sex: string;
    birth_date: string | null;
    union_id: string | null;
    employer_ids: string[] | null;
  }>`
    SELECT p.id, p.sex, p.birth_date, m.union_id, (
      SELECT array_agg(e.organisation_id) FROM employment_spells e
      WHERE e.region_code = p.region_code AND e.person_id = p.id AND e.organisation_id IS NOT NULL
        AND e.from_date <= ${asked.day}::date AND (e.to_date IS NULL OR e.to_date >= ${asked.day}::date)
    ) AS employer_ids
    FROM people p
    LEFT JOIN union_memberships m ON m.region_code = p.region_code AND m.person_id = p.id
      AND m.joined_on <= ${asked.day}::date AND (m.left_on IS NULL OR m.left_on >= ${asked.day}::date)
    WHERE p.region_code = ${region} AND p.id = ANY(${[...new Set(asked.personIds)]}::uuid[])`.execute(db);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        personId: row.id,
        unionId: row.union_id ?? undefined,
        employerIds: row.employer_ids ?? [],
        sex: row.sex,
        birthDate: row.birth_date ?? undefined,
      },
    ]),
  );
}

export interface MemberFilter {
  readonly unionId?: string | undefined;
  readonly townshipCode?: string | undefined;
}

/** Today's members after the person `after`, in the order of their files: for lists that leaf by key. */
export async function listMembers(
  db: Db,
  region: string,
  page: { filter: MemberFilter; after: string | undefined; limit: number },
): Promise<{ personId: string; unionId: string; joinedOn: string }[]> {
  let query = db
    .selectFrom('union_memberships as m')
    .select(['m.person_id', 'm.union_id', 'm.joined_on'])
    .where('m.region_code', '=', region)
    .where('m.left_on', 'is', null);
  if (page.filter.unionId) query = query.where('m.union_id', '=', page.filter.unionId);
  if (page.filter.townshipCode) {
    query = query
      .innerJoin('people as p', (on) =>
        on.onRef('p.region_code', '=', 'm.region_code').onRef('p.id', '=', 'm.person_id'),
      )
      .where('p.township_code', '=', page.filter.townshipCode);
  }
  if (page.after) query = query.where('m.person_id', '>', page.after);
  const rows = await query.orderBy('m.person_id').limit(page.limit).execute();
  return rows.map((row) => ({ personId: row.person_id, unionId: row.union_id, joinedOn: row.joined_on }));
}

/** Members on the day. */
export async function countMembers(db: Db, region: string, day: string): Promise<bigint> {
  const row = await db
    .selectFrom('union_memberships')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('region_code', '=', region)
    .where('joined_on', '<=', day)
    .where((eb) => eb.or([eb('left_on', 'is', null), eb('left_on', '>=', day)]))
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function insertMemberships(
  tx: Transaction,
  region: string,
  made: { memberships: readonly Membership[]; now: Date },
): Promise<void> {
  if (made.memberships.length === 0) return;
  await tx
    .insertInto('union_memberships')
    .values(
      made.memberships.map((one) => ({
        region_code: region,
        id: one.id,
        person_id: one.personId,
        union_id: one.unionId,
        joined_on: one.joinedOn,
        left_on: one.leftOn ?? null,
        source: one.source,
        created_at: made.now,
      })),
    )
    .execute();
}

export async function endMembership(
  tx: Transaction,
  region: string,
  end: { id: string; leftOn: string },
): Promise<void> {
  await tx
    .updateTable('union_memberships')
    .set({ left_on: end.leftOn })
    .where('region_code', '=', region)
    .where('id', '=', end.id)
    .execute();
}
