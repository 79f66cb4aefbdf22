import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { mayKeepNews } from '../../news-policy.ts';
import { refuse } from '../digest-refusals.ts';
import { type Digest, statusNames } from './digest.ts';
import { type DigestAct, nextStatus } from './digest-lifecycle.ts';
import { lockDigest } from './digest-store.ts';

/**
 * The issue, locked for one act on it.
 * @param version that the form was shown with; undefined where the act does not depend on what was seen.
 * @throws Refused forbidden, not-found, stale, or where the state does not allow the act.
 */
export async function lockForAct(
  tx: Transaction,
  act: Act,
  on: { id: string; act: DigestAct; version: number | undefined },
): Promise<Digest> {
  if (!mayKeepNews(act.actor)) refuseCommon('forbidden');
  const digest = (await lockDigest(tx, act.actor.region, on.id)) ?? refuseCommon('not-found');
  if (nextStatus(digest.status, on.act) === undefined)
    refuse('digest.not-so', { state: statusNames[digest.status] });
  if (on.version !== undefined && on.version !== digest.version) refuseCommon('stale');
  return digest;
}
