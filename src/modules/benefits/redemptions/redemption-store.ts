import { type DB, type Db, type Selectable, sql, type Transaction } from '../../../platform/db/database.ts';
import type { Redemption } from './redemption.ts';

/** @returns false where the code was taken before, at whatever till. */
export async function insertRedemption(
  tx: Transaction,
  redemption: Omit<Redemption, 'voidedAt' | 'voidReason' | 'settlementId'>,
): Promise<boolean> {
  const inserted = await tx
    .insertInto('benefit_redemptions')
    .values({
      region_code: redemption.region,
      id: redemption.id,
      claim_id: redemption.claimId,
      programme_id: redemption.programmeId,
      provider_id: redemption.providerId,
      value_fen: redemption.valueFen,
      redeemed_at: redemption.redeemedAt,
      redeemed_on: redemption.redeemedOn,
      redeemed_by: redemption.redeemedBy,
    })
    .onConflict((conflict) =>
      conflict.columns(['region_code', 'claim_id']).where('voided_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function findRedemption(
  db: Db | Transaction,
  region: string,
  id: string,
): Promise<Redemption | undefined> {
  const row = await db
    .selectFrom('benefit_redemptions')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toRedemption(row);
}

export async function lockRedemption(
  tx: Transaction,
  region: string,
  id: string,
): Promise<Redemption | undefined> {
  const row = await tx
    .selectFrom('benefit_redemptions')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toRedemption(row);
}

/** What holds of these claims: claim id → redemption. */
export async function findRedemptionsOf(
  db: Db | Transaction,
  region: string,
  claimIds: readonly string[],
): Promise<Map<string, Redemption>> {
  if (claimIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('benefit_redemptions')
    .selectAll()
    .where('region_code', '=', region)
    .where('claim_id', 'in', [...claimIds])
    .where('voided_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.claim_id, toRedemption(row)]));
}

export async function saveVoid(
  tx: Transaction,
  redemption: Redemption,
  mark: { at: Date; reason: string },
): Promise<void> {
  await tx
    .updateTable('benefit_redemptions')
    .set({ voided_at: mark.at, void_reason: mark.reason })
    .where('region_code', '=', redemption.region)
    .where('id', '=', redemption.id)
    .execute();
}

/** One provider's redemptions of some days, newest first. */
export async function listRedemptions(
  db: Db | Transaction,
  of: { region: string; providerId: string; from: string; to: string },
  page: { offset: number; limit: number },
): Promise<Redemption[]> {
  const rows = await db
    .selectFrom('benefit_redemptions')
    .selectAll()
    .where('region_code', '=', of.region)
    .where('provider_id', '=', of.providerId)
    .where('redeemed_on', '>=', of.from)
    .where('redeemed_on', '<=', of.to)
    .orderBy('redeemed_on', 'desc')
    .orderBy('id', 'desc')
    .offset(page.offset)
    .limit(page.limit + 1)
    .execute();
  return rows.map(toRedemption);
}

/** Months and providers with redemptions that are not settled, of months before `month`. */
export async function listUnsettled(
  db: Db,
  region: string,
  before: string,
): Promise<{ providerId: string; month: string; redemptions: number; totalFen: bigint }[]> {
  const { rows } = await sql<{ provider_id: string; month: string; redemptions: bigint; total: bigint }>`
    SELECT provider_id, to_char(redeemed_on, 'YYYY-MM') AS month, count(*) AS redemptions,
      sum(value_fen)::bigint AS total
    FROM benefit_redemptions
    WHERE region_code = ${region} AND voided_at IS NULL AND settlement_id IS NULL AND redeemed_on < ${before}::date
    GROUP BY 1, 2 ORDER BY 2, 1`.execute(db);
  return rows.map((row) => ({
    providerId: row.provider_id,
    month: row.month,
    redemptions: Number(row.redemptions),
    totalFen: row.total,
  }));
}

/** Puts the open redemptions of the month under the settlement; the caller has locked and counted them. */
export async function takeIntoSettlement(
  tx: Transaction,
  of: { region: string; providerId: string; from: string; to: string; settlementId: string },
): Promise<void> {
  await tx
    .updateTable('benefit_redemptions')
    .set({ settlement_id: of.settlementId })
    .where('region_code', '=', of.region)
    .where('provider_id', '=', of.providerId)
    .where('redeemed_on', '>=', of.from)
    .where('redeemed_on', '<=', of.to)
    .where('voided_at', 'is', null)
    .where('settlement_id', 'is', null)
    .execute();
}

/** Redemptions of the month that wait for a settlement, locked in a fixed order. */
export async function lockUnsettled(
  tx: Transaction,
  of: { region: string; providerId: string; from: string; to: string },
): Promise<{ redemptions: number; totalFen: bigint }> {
  const rows = await tx
    .selectFrom('benefit_redemptions')
    .select('value_fen')
    .where('region_code', '=', of.region)
    .where('provider_id', '=', of.providerId)
    .where('redeemed_on', '>=', of.from)
    .where('redeemed_on', '<=', of.to)
    .where('voided_at', 'is', null)
    .where('settlement_id', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  return { redemptions: rows.length, totalFen: rows.reduce((sum, row) => sum + row.value_fen, 0n) };
}

export async function listRedemptionsOfSettlement(
  db: Db,
  region: string,
  settlementId: string,
): Promise<Redemption[]> {
  const rows = await db
    .selectFrom('benefit_redemptions')
    .selectAll()
    .where('region_code', '=', region)
    .where('settlement_id', '=', settlementId)
    .orderBy('redeemed_at')
    .orderBy('id')
    .execute();
  return rows.map(toRedemption);
}

function toRedemption(row: Selectable<DB['benefit_redemptions']>): Redemption {
  return {
    region: row.region_code,
    id: row.id,
    claimId: row.claim_id,
    programmeId: row.programme_id,
    providerId: row.provider_id,
    valueFen: row.value_fen,
    redeemedAt: row.redeemed_at,
    redeemedOn: row.redeemed_on,
    redeemedBy: row.redeemed_by,
    voidedAt: row.voided_at ?? undefined,
    voidReason: row.void_reason ?? undefined,
    settlementId: row.settlement_id ?? undefined,
  };
}
