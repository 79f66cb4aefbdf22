import { type Db, sql, type Transaction } from '../../../platform/db/database.ts';
import type { GrantKind } from './grant.ts';
import { HOUSEHOLD } from './grant.ts';
import type { Household, HouseholdMember } from './household.ts';
import { present } from './row-values.ts';

/** Stations of a file in which the household may be aided. */
const AIDABLE: readonly string[] = ['on-file', 'aided', 'reviewing'];

type Where = { readonly region: string; readonly fileId: string };

/** The household behind a file, with what money asks of it. */
export async function loadHousehold(db: Db | Transaction, where: Where): Promise<Household | undefined> {
  const file = await db
    .selectFrom('hardship_files')
    .select(['number', 'status', 'applicant_person_id'])
    .where('region_code', '=', where.region)
    .where('id', '=', where.fileId)
    .executeTakeFirst();
  if (!file) return undefined;
  const members = await listMembers(db, where);
  return {
    ...where,
    fileNumber: file.number ?? '',
    personId: file.applicant_person_id,
    applicantName: members.find((one) => one.relation === 'self')?.name ?? '',
    isOnFile: AIDABLE.includes(file.status),
    isNational: await isEntered(db, where),
    members,
  };
}

async function listMembers(db: Db | Transaction, where: Where): Promise<HouseholdMember[]> {
  const rows = await db
    .selectFrom('hardship_members')
    .select(['id', 'name', 'person_id', 'relation', 'is_student', 'birth_date'])
    .where('region_code', '=', where.region)
    .where('file_id', '=', where.fileId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    personId: present(row.person_id),
    relation: row.relation,
    isStudent: row.is_student,
    birthDate: present(row.birth_date),
  }));
}

/** Whether an export that holds the file was entered in the national system. */
async function isEntered(db: Db | Transaction, where: Where): Promise<boolean> {
  const row = await db
    .selectFrom('hardship_national_rows as r')
    .innerJoin('hardship_national_exports as e', (join) =>
      join.onRef('e.region_code', '=', 'r.region_code').onRef('e.id', '=', 'r.export_id'),
    )
    .select('r.id')
    .where('r.region_code', '=', where.region)
    .where('r.file_id', '=', where.fileId)
    .where('r.change', '!=', 'gone')
    .where('e.entered_on', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * 分 granted in the year on other files of the same people: a file that was closed and opened anew gives no second
 * yearly allowance. A student counts for the student, a household for anybody of it.
 */
export async function sumEarlierGrants(
  tx: Transaction,
  household: Pick<Household, 'region' | 'fileId'>,
  of: { kind: GrantKind; year: number; subjectKey: string },
): Promise<bigint> {
  const { region, fileId } = household;
  const mine =
    of.subjectKey === HOUSEHOLD
      ? sql`m.file_id = ${fileId}`
      : sql`m.file_id = ${fileId} AND m.id = ${of.subjectKey}`;
  const theirs = of.subjectKey === HOUSEHOLD ? sql`TRUE` : sql`o.id = g.member_id`;
  const found = await sql<{ fen: string | null }>`SELECT sum(g.amount_fen)::text AS fen FROM hardship_grants g
    WHERE g.region_code = ${region} AND g.file_id <> ${fileId} AND g.kind = ${of.kind} AND g.year = ${of.year}
      AND g.status NOT IN ('rejected', 'cancelled')
      AND EXISTS (SELECT FROM hardship_members m JOIN hardship_members o
        ON o.region_code = m.region_code AND o.identity_index = m.identity_index
        WHERE m.region_code = ${region} AND ${mine} AND o.file_id = g.file_id AND ${theirs})`.execute(tx);
  return BigInt(found.rows[0]?.fen ?? 0);
}

/** The file with this number. */
export async function findFileByNumber(db: Db, region: string, number: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('hardship_files')
    .select('id')
    .where('region_code', '=', region)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.id;
}

/** Files of households that may be aided, with the day from which on. */
export async function listAidable(
  db: Db | Transaction,
  region: string,
): Promise<{ fileId: string; approvedOn: string }[]> {
  const rows = await db
    .selectFrom('hardship_files')
    .select(['id', 'approved_on'])
    .where('region_code', '=', region)
    .where('status', 'in', [...AIDABLE])
    .where('approved_on', 'is not', null)
    .orderBy('approved_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ fileId: row.id, approvedOn: row.approved_on ?? '' }));
}
