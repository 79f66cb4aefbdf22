import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import type { ModuleDefinition } from '../../../platform/module.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { mayKeepNews } from '../news-policy.ts';
import { checkClaims } from './check-claims.ts';
import { listClaimsLike } from './claim-list-store.ts';
import { refuse } from './claim-refusals.ts';
import { recheckLater } from './link-claim.ts';
import { wordsOf } from './links/claim-link.ts';
import { endLink, lockLink } from './links/link-store.ts';
import { readerOf } from './read-values.ts';

const AT_ONCE = 100;

/**
 * 解除: a way of saying it no longer means that figure; claims that rested on it are compared anew.
 * @throws Refused forbidden, not-found, claim.link-ended
 */
export async function endClaimLink(
  tx: Transaction,
  act: Act,
  { linkId, modules }: { linkId: string; modules: readonly ModuleDefinition[] },
): Promise<void> {
  if (!mayKeepNews(act.actor)) refuseCommon('forbidden');
  const { region } = act.actor;
  const link = (await lockLink(tx, region, linkId)) ?? refuseCommon('not-found');
  if (link.ended) refuse('claim.link-ended');
  await endLink(tx, region, { id: link.id, by: act.actor.name, now: act.now });
  const meant = await listClaimsLike(tx, region, {
    unit: link.unit,
    ...(link.kind === 'same' ? { fingerprint: link.phrase } : { words: wordsOf(link.phrase) }),
    limit: AT_ONCE,
  });
  const reader = readerOf({ db: tx, modules, region });
  await checkClaims(tx, { region, reader, today: shanghaiDate(act.now), now: act.now }, meant);
  await recheckLater(tx, region);
  await recordAudit(tx, act, {
    word: 'news.end-claim-link',
    subject: { type: 'news-claim-link', id: link.id },
    detail: { phrase: link.phrase, unit: link.unit, figure: link.figureKey },
  });
}
