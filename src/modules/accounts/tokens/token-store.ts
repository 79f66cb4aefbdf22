import { type DB, type Db, kept, type Selectable, type Transaction } from '../../../platform/db/database.ts';
import type { ApiToken } from './api-token.ts';

export async function insertToken(tx: Transaction, token: ApiToken, hash: string): Promise<void> {
  await tx
    .insertInto('api_tokens')
    .values({
      id: token.id,
      token_hash: hash,
      region: token.region,
      name: token.name,
      scopes: [...token.scopes],
      created_at: token.createdAt,
      created_by: token.createdBy,
      expires_at: token.expiresAt,
    })
    .execute();
}

// Named one by one: a kept statement may not notice a column that an upgrade adds.
const tokenColumns = [
  'id',
  'region',
  'name',
  'scopes',
  'created_at',
  'created_by',
  'expires_at',
  'revoked_at',
  'last_used_at',
] as const;

/** The one indexed read of each API request. */
export async function findTokenByHash(db: Db, hash: string): Promise<ApiToken | undefined> {
  const row = await db
    .selectFrom('api_tokens')
    .modifyFront(kept)
    .select(tokenColumns)
    .where('token_hash', '=', hash)
    .executeTakeFirst();
  return row && toToken(row);
}

export async function findTokens(db: Db, region: string): Promise<ApiToken[]> {
  const rows = await db
    .selectFrom('api_tokens')
    .selectAll()
    .where('region', '=', region)
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows.map(toToken);
}

/** @returns false where there is no such token still in force. */
export async function updateRevoked(
  tx: Transaction,
  region: string,
  revoked: { id: string; now: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable('api_tokens')
    .set({ revoked_at: revoked.now })
    .where('region', '=', region)
    .where('id', '=', revoked.id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function touchToken(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable('api_tokens').set({ last_used_at: now }).where('id', '=', id).execute();
}

function toToken(row: Omit<Selectable<DB['api_tokens']>, 'token_hash'>): ApiToken {
  return {
    id: row.id,
    region: row.region,
    name: row.name,
    scopes: row.scopes,
    createdAt: row.created_at,
    createdBy: row.created_by,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at ?? undefined,
    lastUsedAt: row.last_used_at ?? undefined,
  };
}
