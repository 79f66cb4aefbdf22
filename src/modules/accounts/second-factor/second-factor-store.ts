import type { Db, Transaction } from '../../../platform/db/database.ts';

/** Sets the second factor and its recovery codes, replacing earlier ones. */
export async function saveSecondFactor(
  tx: Transaction,
  accountId: string,
  factor: { totpSealed: string; lastStep: bigint; recoveryHashes: readonly string[] },
): Promise<void> {
  await removeRecoveryCodes(tx, accountId);
  await tx
    .updateTable('staff_accounts')
    .set({ totp_sealed: factor.totpSealed, totp_last_step: factor.lastStep })
    .where('id', '=', accountId)
    .execute();
  await tx
    .insertInto('staff_recovery_codes')
    .values(factor.recoveryHashes.map((hash) => ({ account_id: accountId, code_hash: hash })))
    .execute();
}

export async function removeSecondFactor(tx: Transaction, accountId: string): Promise<void> {
  await removeRecoveryCodes(tx, accountId);
  await tx
    .updateTable('staff_accounts')
    .set({ totp_sealed: null, totp_last_step: null })
    .where('id', '=', accountId)
    .execute();
}

async function removeRecoveryCodes(tx: Transaction, accountId: string): Promise<void> {
  await tx.deleteFrom('staff_recovery_codes').where('account_id', '=', accountId).execute();
}

export async function updateLastStep(tx: Transaction, accountId: string, step: bigint): Promise<void> {
  await tx.updateTable('staff_accounts').set({ totp_last_step: step }).where('id', '=', accountId).execute();
}

/** Uses up a recovery code. @returns false where there is no such unused code. */
export async function spendRecoveryCode(
  tx: Transaction,
  accountId: string,
  spent: { hash: string; now: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable('staff_recovery_codes')
    .set({ used_at: spent.now })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', spent.hash)
    .where('used_at', 'is', null)
    .returning('account_id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function countRecoveryCodes(db: Db, accountId: string): Promise<bigint> {
  const row = await db
    .selectFrom('staff_recovery_codes')
    .select((build) => build.fn.countAll<bigint>().as('count'))
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return row?.count ?? 0n;
}

/** Secrets that are sealed with another key than version `version`, locked. */
export async function findSealedSecrets(
  tx: Transaction,
  older: { version: number; limit: number },
): Promise<{ id: string; sealed: string }[]> {
  const rows = await tx
    .selectFrom('staff_accounts')
    .select(['id', 'totp_sealed'])
    .where('totp_sealed', 'is not', null)
    .where('totp_sealed', 'not like', `v${older.version}.%`)
    .orderBy('id')
    .limit(older.limit)
    .forUpdate()
    .execute();
  return rows.map((row) => ({ id: row.id, sealed: row.totp_sealed ?? '' }));
}

export async function updateSealedSecret(tx: Transaction, accountId: string, sealed: string): Promise<void> {
  await tx.updateTable('staff_accounts').set({ totp_sealed: sealed }).where('id', '=', accountId).execute();
}
