import { type DB, type Db, type Selectable, sql, type Transaction } from '../../../platform/db/database.ts';
import type { Claim } from './claim.ts';

type Row = Selectable<DB['benefit_claims']>;

export async function findClaim(
  db: Db | Transaction,
  region: string,
  id: string,
): Promise<Claim | undefined> {
  const row = await db
    .selectFrom('benefit_claims')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toClaim(row);
}

/** The answer this person got from the programme. */
export async function findOwnClaim(
  db: Db | Transaction,
  of: { region: string; programmeId: string; personId: string },
): Promise<Claim | undefined> {
  const row = await db
    .selectFrom('benefit_claims')
    .selectAll()
    .where('region_code', '=', of.region)
    .where('programme_id', '=', of.programmeId)
    .where('person_id', '=', of.personId)
    .executeTakeFirst();
  return row && toClaim(row);
}

/** Everything one person claimed, newest first. */
export async function listOwnClaims(db: Db, region: string, personId: string): Promise<Claim[]> {
  const rows = await db
    .selectFrom('benefit_claims')
    .selectAll()
    .where('region_code', '=', region)
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows.map(toClaim);
}

export async function findClaimByCode(
  db: Db,
  region: string,
  indexes: readonly string[],
): Promise<Claim | undefined> {
  const row = await db
    .selectFrom('benefit_claims')
    .selectAll()
    .where('region_code', '=', region)
    .where('code_index', 'in', indexes)
    .executeTakeFirst();
  return row && toClaim(row);
}

/** Locks the claim with one of these code indexes. */
export async function lockClaimByCode(
  tx: Transaction,
  region: string,
  indexes: readonly string[],
): Promise<Claim | undefined> {
  const row = await tx
    .selectFrom('benefit_claims')
    .selectAll()
    .where('region_code', '=', region)
    .where('code_index', 'in', indexes)
    .forUpdate()
    .executeTakeFirst();
  return row && toClaim(row);
}

/** Of these people, who had a benefit granted by another programme. */
export async function findUsers(
  db: Db,
  region: string,
  asked: { personIds: readonly string[]; except?: string | undefined },
): Promise<Set<string>> {
  if (asked.personIds.length === 0) return new Set();
  const { rows } = await sql<{ person_id: string }>`
    SELECT DISTINCT person_id FROM benefit_claims
    WHERE region_code = ${region} AND person_id = ANY(${[...asked.personIds]}::uuid[]) AND outcome = 'granted'
      AND programme_id IS DISTINCT FROM ${asked.except ?? null}::uuid`.execute(db);
  return new Set(rows.map((row) => row.person_id));
}

/** Claims of a programme, the first come first; leafed by key. */
export async function listClaims(
  db: Db,
  of: { region: string; programmeId: string; outcome?: Claim['outcome'] | undefined },
  page: { after: string | undefined; limit: number },
): Promise<(Claim & { redeemedAt: Date | undefined })[]> {
  let query = db
    .selectFrom('benefit_claims as c')
    .leftJoin('benefit_redemptions as r', (on) =>
      on
        .onRef('r.region_code', '=', 'c.region_code')
        .onRef('r.claim_id', '=', 'c.id')
        .on('r.voided_at', 'is', null),
    )
    .selectAll('c')
    .select('r.redeemed_at')
    .where('c.region_code', '=', of.region)
    .where('c.programme_id', '=', of.programmeId);
  if (of.outcome) query = query.where('c.outcome', '=', of.outcome);
  if (page.after) query = query.where('c.id', '>', page.after);
  const rows = await query.orderBy('c.id').limit(page.limit).execute();
  return rows.map((row) => ({ ...toClaim(row), redeemedAt: row.redeemed_at ?? undefined }));
}

export interface ClaimCounts {
  readonly granted: number;
  readonly missed: number;
  readonly redeemed: number;
}

export async function countClaims(db: Db, region: string, programmeId: string): Promise<ClaimCounts> {
  const { rows } = await sql<{ granted: bigint; missed: bigint; redeemed: bigint }>`
    SELECT count(*) FILTER (WHERE outcome = 'granted') AS granted, count(*) FILTER (WHERE outcome = 'missed') AS missed,
      (SELECT count(*) FROM benefit_redemptions r WHERE r.region_code = ${region} AND r.programme_id = ${programmeId}
        AND r.voided_at IS NULL) AS redeemed
    FROM benefit_claims WHERE region_code = ${region} AND programme_id = ${programmeId}`.execute(db);
  const row = rows[0];
  return {
    granted: Number(row?.granted ?? 0),
    missed: Number(row?.missed ?? 0),
    redeemed: Number(row?.redeemed ?? 0),
  };
}

/** Granted claims whose owners have not got their text message. */
export async function findUntold(
  tx: Transaction,
  of: { region: string; programmeId: string; limit: number },
): Promise<{ id: string; personId: string; saltSealed: string }[]> {
  const rows = await tx
    .selectFrom('benefit_claims')
    .select(['id', 'person_id', 'salt_sealed'])
    .where('region_code', '=', of.region)
    .where('programme_id', '=', of.programmeId)
    .where('outcome', '=', 'granted')
    .where('told_at', 'is', null)
    .orderBy('id')
    .limit(of.limit)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map((row) => ({ id: row.id, personId: row.person_id, saltSealed: row.salt_sealed ?? '' }));
}

export async function markTold(
  tx: Transaction,
  region: string,
  told: { ids: readonly string[]; now: Date },
): Promise<void> {
  await tx
    .updateTable('benefit_claims')
    .set({ told_at: told.now })
    .where('region_code', '=', region)
    .where('id', 'in', [...told.ids])
    .execute();
}

function toClaim(row: Row): Claim {
  return {
    region: row.region_code,
    id: row.id,
    programmeId: row.programme_id,
    personId: row.person_id,
    outcome: row.outcome as Claim['outcome'], // the CHECK benefit_claims_outcome_known keeps this union
    answeredAt: row.answered_at,
    valueFen: row.value_fen,
    saltSealed: row.salt_sealed ?? undefined,
    redeemUntil: row.redeem_until ?? undefined,
  };
}
