import { type Db, sql } from '../../../../platform/db/database.ts';

/** At most so many of one kind stand on today's list; the register has them all. */
const MOST = 20;

export interface WaitingGrant {
  readonly id: string;
  readonly number: string;
  readonly beneficiaryName: string;
  readonly amountFen: bigint;
}

/** Grants whose next signature is that of one of these roles and not of somebody who signed before. */
export async function listGrantsToSign(
  db: Db,
  on: { region: string; roles: readonly string[]; signerId: string },
): Promise<WaitingGrant[]> {
  if (on.roles.length === 0) return [];
  const rows = await db
    .selectFrom('hardship_grants as g')
    .select(['g.id', 'g.number', 'g.beneficiary_name', 'g.amount_fen'])
    .where('g.region_code', '=', on.region)
    .where('g.status', '=', 'proposed')
    .where(sql<boolean>`g.chain[g.signed_count + 1] IN (${sql.join([...on.roles])})`)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('hardship_grant_signatures as s')
            .select('s.id')
            .whereRef('s.region_code', '=', 'g.region_code')
            .whereRef('s.grant_id', '=', 'g.id')
            .where('s.signer_id', '=', on.signerId),
        ),
      ),
    )
    .orderBy('g.proposed_at')
    .orderBy('g.id')
    .limit(MOST)
    .execute();
  return rows.map(toWaiting);
}

/** Grants that the bank sent back, or whose payee says that nothing came. */
export async function listTroubledGrants(
  db: Db,
  region: string,
): Promise<(WaitingGrant & { readonly trouble: 'bounced' | 'objected' })[]> {
  const bounced = await db
    .selectFrom('hardship_grants')
    .select(['id', 'number', 'beneficiary_name', 'amount_fen'])
    .where('region_code', '=', region)
    .where('status', '=', 'bounced')
    .orderBy('proposed_at')
    .orderBy('id')
    .limit(MOST)
    .execute();
  const objected = await db
    .selectFrom('hardship_batch_lines as l')
    .innerJoin('hardship_grants as g', (join) =>
      join.onRef('g.region_code', '=', 'l.region_code').onRef('g.id', '=', 'l.grant_id'),
    )
    .select(['g.id', 'g.number', 'g.beneficiary_name', 'g.amount_fen'])
    .where('l.region_code', '=', region)
    .where('l.receipt', '=', 'objected')
    .orderBy('l.id')
    .limit(MOST)
    .execute();
  return [
    ...bounced.map((row) => ({ ...toWaiting(row), trouble: 'bounced' as const })),
    ...objected.map((row) => ({ ...toWaiting(row), trouble: 'objected' as const })),
  ];
}

/** Batches that somebody has to move on. */
export async function listBatchesWaiting(
  db: Db,
  region: string,
): Promise<{ id: string; number: string; status: string; creatorId: string }[]> {
  const rows = await db
    .selectFrom('hardship_batches')
    .select(['id', 'number', 'status', 'creator_id'])
    .where('region_code', '=', region)
    .where('status', 'in', ['open', 'checked', 'sent'])
    .orderBy('created_at')
    .orderBy('id')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({ ...row, creatorId: row.creator_id }));
}

/** How many approved grants wait for a batch. */
export async function countApproved(db: Db, region: string): Promise<number> {
  const row = await db
    .selectFrom('hardship_grants')
    .select(({ fn }) => fn.countAll<bigint>().as('grants'))
    .where('region_code', '=', region)
    .where('status', '=', 'approved')
    .executeTakeFirstOrThrow();
  return Number(row.grants);
}

function toWaiting(row: {
  id: string;
  number: string;
  beneficiary_name: string;
  amount_fen: bigint;
}): WaitingGrant {
  return {
    id: row.id,
    number: row.number,
    beneficiaryName: row.beneficiary_name,
    amountFen: row.amount_fen,
  };
}
