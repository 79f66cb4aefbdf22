import type { Db, Transaction } from '../../../platform/db/database.ts';

export interface Invitation {
  readonly tokenHash: string;
  readonly region: string;
  readonly expiresAt: Date;
  readonly usedAt: Date | undefined;
}

export async function insertInvitation(tx: Transaction, invitation: Invitation, now: Date): Promise<void> {
  await tx
    .insertInto('admin_invitations')
    .values({
      token_hash: invitation.tokenHash,
      region: invitation.region,
      created_at: now,
      expires_at: invitation.expiresAt,
    })
    .execute();
}

export async function findInvitation(
  db: Db | Transaction,
  tokenHash: string,
): Promise<Invitation | undefined> {
  const row = await db
    .selectFrom('admin_invitations')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return (
    row && {
      tokenHash: row.token_hash,
      region: row.region,
      expiresAt: row.expires_at,
      usedAt: row.used_at ?? undefined,
    }
  );
}

/** Uses the invitation up. @returns false where it was used or has run out. */
export async function spendInvitation(tx: Transaction, tokenHash: string, now: Date): Promise<boolean> {
  const row = await tx
    .updateTable('admin_invitations')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('token_hash')
    .executeTakeFirst();
  return row !== undefined;
}
