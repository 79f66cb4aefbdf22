import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { recordAudit } from '../../audit/index.ts';
import { refuse } from '../account-refusals.ts';
import { makeSecretToken } from '../session/generate-token.ts';
import { insertToken, updateRevoked } from './token-store.ts';

/** Issues an API token. @returns the secret, which is shown this once and kept only as a hash. */
export async function issueToken(
  tx: Transaction,
  act: Act,
  input: { name: string; scopes: readonly string[]; expiresAt: Date },
): Promise<{ id: string; token: string }> {
  const { token, hash } = makeSecretToken();
  const id = newId();
  await insertToken(
    tx,
    {
      id,
      region: act.actor.region,
      createdAt: act.now,
      createdBy: act.actor.id,
      ...input,
      revokedAt: undefined,
      lastUsedAt: undefined,
    },
    hash,
  );
  await recordAudit(tx, act, {
    word: 'token.issue',
    subject: { type: 'api-token', id },
    detail: { name: input.name, scopes: input.scopes, expiresAt: input.expiresAt.toISOString() },
  });
  return { id, token };
}

/** Ends a token at once. */
export async function revokeToken(tx: Transaction, act: Act, input: { id: string }): Promise<void> {
  const known = await updateRevoked(tx, act.actor.region, { id: input.id, now: act.now });
  if (!known) refuse('token.not-found');
  await recordAudit(tx, act, { word: 'token.revoke', subject: { type: 'api-token', id: input.id } });
}
