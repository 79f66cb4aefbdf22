import { endOfDay } from '../../platform/dates.ts';
import { type Db, sql } from '../../platform/db/database.ts';

interface Scope {
  readonly region: string;
  readonly asOf: string;
}

/** Distinct people with a benefit granted up to the end of the day. */
export function countReached(db: Db, { region, asOf }: Scope): Promise<bigint> {
  return single(
    db,
    sql`SELECT count(DISTINCT person_id) AS value FROM benefit_claims
      WHERE region_code = ${region} AND outcome = 'granted' AND answered_at < ${endOfDay(asOf)}`,
  );
}

/** Value of what was redeemed up to the end of the day, 分. */
export function sumRedeemed(db: Db, { region, asOf }: Scope): Promise<bigint> {
  return single(
    db,
    sql`SELECT coalesce(sum(value_fen), 0)::bigint AS value FROM benefit_redemptions
      WHERE region_code = ${region} AND voided_at IS NULL AND redeemed_on <= ${asOf}::date`,
  );
}

/** Milestone money paid up to the end of the day, 分. */
export function sumMilestones(db: Db, { region, asOf }: Scope): Promise<bigint> {
  return single(
    db,
    sql`SELECT coalesce(sum(amount_fen), 0)::bigint AS value FROM benefit_milestones
      WHERE region_code = ${region} AND status = 'paid' AND paid_on <= ${asOf}::date`,
  );
}

async function single(db: Db, query: ReturnType<typeof sql>): Promise<bigint> {
  const { rows } = await sql<{ value: bigint }>`${query}`.execute(db);
  return rows[0]?.value ?? 0n;
}
