import type { DB, Db, Selectable, Transaction } from '../../../platform/db/database.ts';

export type DraftRow = Selectable<DB['case_drafts']>;
type Where = { readonly region: string; readonly id: string };

export async function insertDraft(tx: Transaction, row: DraftRow): Promise<void> {
  await tx.insertInto('case_drafts').values(row).execute();
}

export async function findDraftRow(db: Db | Transaction, where: Where): Promise<DraftRow | undefined> {
  return db
    .selectFrom('case_drafts')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .executeTakeFirst();
}

export async function lockDraftRow(tx: Transaction, where: Where): Promise<DraftRow | undefined> {
  return tx
    .selectFrom('case_drafts')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateDraft(
  tx: Transaction,
  where: Where,
  change: Partial<Omit<DraftRow, 'region_code' | 'id' | 'account_id' | 'created_at'>>,
): Promise<void> {
  await tx
    .updateTable('case_drafts')
    .set(change)
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .execute();
}

export async function deleteDraftRow(tx: Transaction, where: Where): Promise<void> {
  await tx
    .deleteFrom('case_drafts')
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .execute();
}

/** Unfiled drafts of an account that have not expired, last saved first. */
export async function listDraftRows(
  db: Db | Transaction,
  owner: { region: string; accountId: string; now: Date },
): Promise<Pick<DraftRow, 'id' | 'updated_at' | 'expires_at'>[]> {
  return db
    .selectFrom('case_drafts')
    .select(['id', 'updated_at', 'expires_at'])
    .where('region_code', '=', owner.region)
    .where('account_id', '=', owner.accountId)
    .where('case_id', 'is', null)
    .where('expires_at', '>', owner.now)
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Ids of rows whose time is over, filed ones included. */
export async function listExpiredDrafts(
  db: Db | Transaction,
  region: string,
  limits: { now: Date; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('case_drafts')
    .select('id')
    .where('region_code', '=', region)
    .where('expires_at', '<=', limits.now)
    .orderBy('expires_at')
    .orderBy('id')
    .limit(limits.limit)
    .execute();
  return rows.map((row) => row.id);
}
