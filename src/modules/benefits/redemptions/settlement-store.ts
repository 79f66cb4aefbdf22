import { type DB, type Db, type Selectable, sql, type Transaction } from '../../../platform/db/database.ts';
import type { Settlement } from './redemption.ts';

/** @returns false where the month is settled already. */
export async function insertSettlement(
  tx: Transaction,
  region: string,
  settlement: Settlement,
): Promise<boolean> {
  const inserted = await tx
    .insertInto('benefit_settlements')
    .values({
      region_code: region,
      id: settlement.id,
      provider_id: settlement.providerId,
      month: settlement.month,
      redemptions: settlement.redemptions,
      total_fen: settlement.totalFen,
      made_at: settlement.madeAt,
      made_by: settlement.madeBy,
    })
    .onConflict((conflict) => conflict.columns(['region_code', 'provider_id', 'month']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function findSettlement(
  db: Db | Transaction,
  region: string,
  id: string,
): Promise<Settlement | undefined> {
  const row = await db
    .selectFrom('benefit_settlements')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toSettlement(row);
}

/** @returns false where a day of payment was put down before. */
export async function savePaid(
  tx: Transaction,
  region: string,
  paid: { id: string; on: string },
): Promise<boolean> {
  const row = await tx
    .updateTable('benefit_settlements')
    .set({ paid_on: paid.on })
    .where('region_code', '=', region)
    .where('id', '=', paid.id)
    .where('paid_on', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Newest month first; of one provider or all. */
export async function listSettlements(
  db: Db,
  of: { region: string; providerId?: string | undefined },
  page: { offset: number; limit: number },
): Promise<Settlement[]> {
  let query = db.selectFrom('benefit_settlements').selectAll().where('region_code', '=', of.region);
  if (of.providerId) query = query.where('provider_id', '=', of.providerId);
  const rows = await query
    .orderBy('month', 'desc')
    .orderBy('id', 'desc')
    .offset(page.offset)
    .limit(page.limit + 1)
    .execute();
  return rows.map(toSettlement);
}

/** The redemptions of a settlement, by programme. */
export async function listSettled(
  db: Db,
  region: string,
  settlementId: string,
): Promise<{ programmeId: string; redemptions: number; totalFen: bigint; valueFen: bigint }[]> {
  const { rows } = await sql<{ programme_id: string; value_fen: bigint; redemptions: bigint; total: bigint }>`
    SELECT programme_id, value_fen, count(*) AS redemptions, sum(value_fen)::bigint AS total
    FROM benefit_redemptions WHERE region_code = ${region} AND settlement_id = ${settlementId}::uuid
    GROUP BY 1, 2 ORDER BY 1, 2`.execute(db);
  return rows.map((row) => ({
    programmeId: row.programme_id,
    valueFen: row.value_fen,
    redemptions: Number(row.redemptions),
    totalFen: row.total,
  }));
}

function toSettlement(row: Selectable<DB['benefit_settlements']>): Settlement {
  return {
    id: row.id,
    providerId: row.provider_id,
    month: row.month,
    redemptions: row.redemptions,
    totalFen: row.total_fen,
    madeAt: row.made_at,
    madeBy: row.made_by,
    paidOn: row.paid_on ?? undefined,
  };
}
