import type { Db, Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';

/** Hashes of the newest `count` passwords that were given up, newest first. */
export async function findFormerPasswords(db: Db, accountId: string, count: number): Promise<string[]> {
  const rows = await db
    .selectFrom('staff_passwords')
    .select('hash')
    .where('account_id', '=', accountId)
    .orderBy('id', 'desc')
    .limit(count)
    .execute();
  return rows.map((row) => row.hash);
}

/** Sets a new password and remembers the old one. */
export async function replacePassword(
  tx: Transaction,
  account: { id: string; formerHash: string; hash: string; mustChange: boolean; now: Date },
): Promise<void> {
  await tx
    .insertInto('staff_passwords')
    .values({ account_id: account.id, id: newId(), hash: account.formerHash })
    .execute();
  await tx
    .updateTable('staff_accounts')
    .set({
      password_hash: account.hash,
      password_changed_at: account.now,
      must_change_password: account.mustChange,
      failed_attempts: 0,
      locked_until: null,
    })
    .where('id', '=', account.id)
    .execute();
}
