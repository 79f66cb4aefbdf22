import { type Db, sql } from '../../../platform/db/database.ts';
import type { Letter } from '../letters/letter.ts';
import { toLetter } from '../letters/letter-row.ts';
import type { CompanyVisit } from './company.ts';

interface Of {
  readonly region: string;
  readonly firmId: string;
}

const MOST = 100;

/** Joint visits of a firm with what was looked at and found wanting, newest first. */
export async function listCompanyVisits(db: Db, of: Of): Promise<CompanyVisit[]> {
  const rows = await db
    .selectFrom('supervision_visits as v')
    .leftJoin('supervision_findings as f', (join) =>
      join.onRef('f.region_code', '=', 'v.region_code').onRef('f.visit_id', '=', 'v.id'),
    )
    .select([
      'v.id',
      'v.number',
      'v.status',
      'v.project_name',
      'v.owner_body_name',
      'v.planned_on',
      'v.visited_on',
    ])
    .select([
      sql<bigint>`count(f.id)`.as('looked'),
      sql<bigint>`count(f.id) FILTER (WHERE f.verdict = 'problem')`.as('problems'),
    ])
    .where('v.region_code', '=', of.region)
    .where('v.organisation_id', '=', of.firmId)
    .groupBy(['v.region_code', 'v.id'])
    .orderBy('v.planned_on', 'desc')
    .orderBy('v.id', 'desc')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    status: row.status,
    projectName: row.project_name ?? undefined,
    ownerBodyName: row.owner_body_name,
    plannedOn: row.planned_on,
    visitedOn: row.visited_on ?? undefined,
    looked: Number(row.looked),
    problems: Number(row.problems),
  }));
}

export async function listCompanyLetters(db: Db, of: Of): Promise<Letter[]> {
  const rows = await db
    .selectFrom('supervision_letters')
    .selectAll()
    .where('region_code', '=', of.region)
    .where('organisation_id', '=', of.firmId)
    .orderBy('drafted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(toLetter);
}

/** A firm that was visited or written to. */
export interface CompanyLine {
  readonly id: string;
  readonly name: string;
  readonly visits: number;
  readonly letters: number;
  /** Problems of letters in force that no re-visit found rectified. */
  readonly open: number;
  readonly lastOn: string | undefined;
}

/** Firms with visits or letters, those with most open problems first. `text` is a piece of the name. */
export async function listCompanies(
  db: Db,
  region: string,
  page: { text: string; offset: number; limit: number },
): Promise<{ lines: CompanyLine[]; hasNext: boolean }> {
  const { rows } = await sql<{
    id: string;
    name: string;
    visits: bigint;
    letters: bigint;
    open: bigint;
    last_on: string | null;
  }>`
    WITH visits AS (
      SELECT organisation_id AS id, max(organisation_name) AS name, count(*) AS n,
             max(coalesce(visited_on, planned_on)) AS last_on
      FROM supervision_visits WHERE region_code = ${region} AND status <> 'cancelled' GROUP BY organisation_id
    ), letters AS (
      SELECT organisation_id AS id, max(organisation_name) AS name, count(*) AS n, max(issued_on) AS last_on
      FROM supervision_letters WHERE region_code = ${region} AND number IS NOT NULL AND status <> 'withdrawn'
      GROUP BY organisation_id
    ), problems AS (
      SELECT l.organisation_id AS id, count(*) AS n
      FROM supervision_letter_items AS i
      JOIN supervision_letters AS l ON l.region_code = i.region_code AND l.id = i.letter_id
      WHERE i.region_code = ${region} AND i.verdict IS DISTINCT FROM 'rectified'
        AND l.status IN ('issued', 'served', 'rectifying', 'rechecking')
      GROUP BY l.organisation_id
    )
    SELECT f.id, f.name, coalesce(v.n, 0) AS visits, coalesce(l.n, 0) AS letters, coalesce(p.n, 0) AS open,
           greatest(v.last_on, l.last_on) AS last_on
    FROM (SELECT id, max(name) AS name FROM (SELECT id, name FROM visits UNION ALL SELECT id, name FROM letters) AS a
          GROUP BY id) AS f
    LEFT JOIN visits AS v ON v.id = f.id
    LEFT JOIN letters AS l ON l.id = f.id
    LEFT JOIN problems AS p ON p.id = f.id
    WHERE ${page.text} = '' OR position(${page.text} IN f.name) > 0
    ORDER BY coalesce(p.n, 0) DESC, last_on DESC NULLS LAST, f.id
    OFFSET ${page.offset} LIMIT ${page.limit + 1}`.execute(db);
  const lines = rows.slice(0, page.limit).map((row) => ({
    id: row.id,
    name: row.name,
    visits: Number(row.visits),
    letters: Number(row.letters),
    open: Number(row.open),
    lastOn: row.last_on ?? undefined,
  }));
  return { lines, hasNext: rows.length > page.limit };
}
