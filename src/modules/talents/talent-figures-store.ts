import { type Db, sql } from '../../platform/db/database.ts';
import { HIGH_SKILLED_FROM } from './skill-level.ts';

interface Scope {
  readonly region: string;
  readonly asOf: string;
}

function inRegister({ region, asOf }: Scope) {
  return sql`region_code = ${region} AND registered_on <= ${asOf}::date
    AND (removed_on IS NULL OR removed_on > ${asOf}::date)`;
}

function valid({ asOf }: Scope) {
  return sql`(expires_on IS NULL OR expires_on >= ${asOf}::date)`;
}

/** Distinct persons with at least one certificate in the register at the end of the day. */
export async function countTalents(db: Db, scope: Scope): Promise<bigint> {
  return await single(
    db,
    sql`SELECT count(DISTINCT person_id) AS count FROM skill_certificates WHERE ${inRegister(scope)}`,
  );
}

/** Of them, persons whose highest valid certificate is 高级工(三级) or above. */
export async function countHighSkilled(db: Db, scope: Scope): Promise<bigint> {
  return await single(
    db,
    sql`SELECT count(DISTINCT person_id) AS count FROM skill_certificates
      WHERE ${inRegister(scope)} AND level >= ${HIGH_SKILLED_FROM}::int AND ${valid(scope)}`,
  );
}

/** Persons by the ordinal of their highest valid certificate. */
export async function countByLevel(db: Db, scope: Scope): Promise<Map<number, bigint>> {
  const { rows } = await sql<{ level: number; count: bigint }>`
    SELECT level, count(*) AS count FROM (
      SELECT person_id, max(level) AS level FROM skill_certificates
      WHERE ${inRegister(scope)} AND ${valid(scope)} GROUP BY person_id
    ) AS highest GROUP BY level`.execute(db);
  return new Map(rows.map((row) => [row.level, row.count]));
}

/** Distinct persons by township code; '' where none is on file. */
export async function countByTownship(db: Db, scope: Scope): Promise<Map<string, bigint>> {
  const { rows } = await sql<{ township: string; count: bigint }>`
    SELECT coalesce(township_code, '') AS township, count(DISTINCT person_id) AS count
    FROM skill_certificates WHERE ${inRegister(scope)} GROUP BY 1`.execute(db);
  return new Map(rows.map((row) => [row.township, row.count]));
}

async function single(db: Db, query: ReturnType<typeof sql>): Promise<bigint> {
  const { rows } = await sql<{ count: bigint }>`${query}`.execute(db);
  return rows[0]?.count ?? 0n;
}
