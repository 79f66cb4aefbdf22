import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { mayKeepNews } from '../news-policy.ts';
import { differing } from './checking/verdict.ts';
import { refuse } from './claim-refusals.ts';
import { lockClaim, saveSettled } from './claim-store.ts';

/**
 * 说明: somebody looked into a number that differs or does not add up and says what came of it; it leaves today's list.
 * @throws Refused forbidden, not-found, claim.nothing-open
 */
export async function settleClaim(
  tx: Transaction,
  act: Act,
  { claimId, note }: { claimId: string; note: string },
): Promise<void> {
  if (!mayKeepNews(act.actor)) refuseCommon('forbidden');
  const { region } = act.actor;
  const claim = (await lockClaim(tx, region, claimId)) ?? refuseCommon('not-found');
  if (!differing.includes(claim.check.verdict) && claim.sum.status !== 'off') refuse('claim.nothing-open');
  await saveSettled(tx, region, { id: claim.id, note, by: act.actor.name, now: act.now });
  await recordAudit(tx, act, {
    word: 'news.settle-claim',
    subject: { type: 'news-claim', id: claim.id },
    reason: note,
    detail: { verdict: claim.check.verdict, sum: claim.sum.status },
  });
}
