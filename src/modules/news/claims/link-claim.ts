import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { violatedConstraint } from '../../../platform/db/errors.ts';
import { newId } from '../../../platform/id.ts';
import { enqueue } from '../../../platform/jobs.ts';
import type { ModuleDefinition } from '../../../platform/module.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { mayKeepNews } from '../news-policy.ts';
import { checkClaims } from './check-claims.ts';
import type { Claim } from './claim.ts';
import { listClaimsLike } from './claim-list-store.ts';
import { refuse } from './claim-refusals.ts';
import { lockClaim } from './claim-store.ts';
import { isComparable, unitName } from './finding/unit.ts';
import { type ClaimLink, type LinkKind, linkFor, phraseOf, wordsOf } from './links/claim-link.ts';
import { insertLink } from './links/link-store.ts';
import { readerOf } from './read-values.ts';

export interface LinkRequest {
  readonly claimId: string;
  readonly figureKey: string;
  readonly kind: LinkKind;
  /** For `words`: as typed, separated by blanks or commas. */
  readonly words?: string | undefined;
  /** The modules whose figures may be named. */
  readonly modules: readonly ModuleDefinition[];
}

/** Claims compared at once; what else the words mean is compared by the job. */
const AT_ONCE = 100;

/**
 * Says once what a way of saying it means: from then on every article that says so is compared with the figure. A
 * meaning it had before ends.
 * @throws Refused forbidden, not-found, claim.no-figure, claim.other-unit, claim.no-words, claim.words-elsewhere
 */
export async function linkClaim(
  tx: Transaction,
  act: Act,
  request: LinkRequest,
): Promise<{ linkId: string; alsoMeant: number }> {
  if (!mayKeepNews(act.actor)) refuseCommon('forbidden');
  const { region } = act.actor;
  const claim = (await lockClaim(tx, region, request.claimId)) ?? refuseCommon('not-found');
  const reader = readerOf({ db: tx, modules: request.modules, region });
  const figure = reader.find(request.figureKey) ?? refuse('claim.no-figure');
  if (!isComparable(claim.unit, figure.unit)) {
    refuse('claim.other-unit', { claim: unitName(claim.unit), figure: unitName(figure.unit) });
  }
  const link = linkOf(claim, request, act);
  const { replaced } = await writeLink(tx, act, link);
  const meant = await listClaimsLike(tx, region, {
    unit: claim.unit,
    ...(link.kind === 'same' ? { fingerprint: link.phrase } : { words: wordsOf(link.phrase) }),
    limit: AT_ONCE,
  });
  const round = { region, reader, today: shanghaiDate(act.now), now: act.now };
  await checkClaims(tx, round, [claim, ...meant.filter(({ id }) => id !== claim.id)]);
  await recheckLater(tx, region);
  await recordAudit(tx, act, {
    word: 'news.link-claim',
    subject: { type: 'news-claim-link', id: link.id },
    detail: { kind: link.kind, phrase: link.phrase, unit: link.unit, figure: figure.key, replaced },
  });
  return { linkId: link.id, alsoMeant: meant.filter(({ id }) => id !== claim.id).length };
}

function linkOf(claim: Claim, request: LinkRequest, act: Act): ClaimLink {
  const phrase = request.kind === 'same' ? claim.fingerprint : phraseOf(request.words ?? '');
  if (phrase === '') refuse('claim.no-words');
  const link: ClaimLink = {
    id: newId(),
    kind: request.kind,
    phrase,
    unit: claim.unit,
    figureKey: request.figureKey,
    example: claim.sentence,
    linkedAt: act.now,
    linkedBy: act.actor.name,
    ended: undefined,
  };
  return linkFor(claim, [link]) ?? refuse('claim.words-elsewhere');
}

async function writeLink(
  tx: Transaction,
  act: Act,
  link: ClaimLink,
): Promise<{ replaced: string | undefined }> {
  try {
    return await insertLink(tx, act.actor.region, { ...link, linkerId: act.actor.id });
  } catch (error) {
    if (violatedConstraint(error) === 'news_claim_links_one_meaning') refuse('claim.linked-meanwhile');
    throw error;
  }
}

/** Everything else that the dictionary may now mean otherwise. */
export async function recheckLater(tx: Transaction, region: string): Promise<void> {
  const key = `news.recheck-claims:${region}`;
  await enqueue(tx, { name: 'news.recheck-claims', payload: { region } }, { key });
}
