import { type Db, sql } from '../../../platform/db/database.ts';

/** Recovered wages up to a day, split by person. Amounts in 分. */
export interface Recovered {
  readonly workers: bigint;
  readonly amountFen: bigint;
  readonly migrantWorkers: bigint;
  readonly migrantAmountFen: bigint;
}

/**
 * Money that reached workers up to and including `asOf`: payments on file that nobody has reversed.
 * Workers count once however many cases and payments they have; a person is 农民工 where any claim says so.
 */
export async function recoveredWages(db: Db, at: { region: string; asOf: string }): Promise<Recovered> {
  const { rows } = await sql<{
    workers: bigint;
    amount: bigint;
    migrant_workers: bigint;
    migrant_amount: bigint;
  }>`
    WITH paid AS (
      SELECT m.person_id, sum(p.amount_fen)::bigint AS fen
      FROM case_payments AS p
      JOIN case_claimants AS m ON m.region_code = p.region_code AND m.id = p.claimant_id
      JOIN rights_cases AS c ON c.region_code = p.region_code AND c.id = p.case_id AND c.kind = 'wage-arrears'
      WHERE p.region_code = ${at.region} AND p.paid_on <= ${at.asOf}::date AND p.reversed_at IS NULL
      GROUP BY m.person_id
    ), migrant AS (
      SELECT DISTINCT person_id FROM case_claimants WHERE region_code = ${at.region} AND is_migrant
    )
    SELECT count(*) AS workers,
           coalesce(sum(paid.fen), 0)::bigint AS amount,
           count(migrant.person_id) AS migrant_workers,
           coalesce(sum(paid.fen) FILTER (WHERE migrant.person_id IS NOT NULL), 0)::bigint AS migrant_amount
    FROM paid LEFT JOIN migrant ON migrant.person_id = paid.person_id`.execute(db);
  const row = rows[0];
  return {
    workers: row?.workers ?? 0n,
    amountFen: row?.amount ?? 0n,
    migrantWorkers: row?.migrant_workers ?? 0n,
    migrantAmountFen: row?.migrant_amount ?? 0n,
  };
}

/** Cases on file by station, as they stand now, of those filed up to and including `asOf`. */
export async function countByStatus(
  db: Db,
  at: { region: string; before: Date },
): Promise<{ status: string; count: bigint }[]> {
  return db
    .selectFrom('rights_cases')
    .select(['status', (eb) => eb.fn.countAll<bigint>().as('count')])
    .where('region_code', '=', at.region)
    .where('filed_at', '<', at.before)
    .groupBy('status')
    .execute();
}
