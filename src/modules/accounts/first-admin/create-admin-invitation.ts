import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { seedSecurityPolicy } from '../policies/policy-store.ts';
import { makeSecretToken } from '../session/generate-token.ts';
import { insertInvitation } from './invitation-store.ts';

const VALID_MS = 24 * 3_600_000;

/**
 * Makes the one-time link for the first three administrators of a region, good for 24 hours, and gives the region
 * level-3 security settings with a required second factor where it has none.
 * @returns path and query, e.g. `/console/first-admin?token=…`.
 */
export async function createAdminInvitation(
  tx: Transaction,
  act: Act,
  input: { region: string },
): Promise<string> {
  const { token, hash } = makeSecretToken();
  const { region } = input;
  await seedSecurityPolicy(tx, region, { secondFactor: 'required', now: act.now });
  await insertInvitation(
    tx,
    { tokenHash: hash, region, expiresAt: new Date(act.now.getTime() + VALID_MS), usedAt: undefined },
    act.now,
  );
  await recordAudit(tx, act, { word: 'invitation.create', subject: { type: 'region', id: region }, region });
  return `/console/first-admin?token=${token}`;
}
