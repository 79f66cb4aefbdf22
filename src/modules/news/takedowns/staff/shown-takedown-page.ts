import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { listCounters } from '../notice/counter-store.ts';
import type { NamedArticle } from '../notice/named-article.ts';
import { findNamedArticles } from '../notice/named-article-store.ts';
import type { Counter, Takedown, TakedownItem } from '../notice/takedown.ts';
import { may, type TakedownRight } from '../notice/takedown-policy.ts';
import { findTakedown, listItems } from '../notice/takedown-store.ts';
import type { Party } from '../party/party.ts';
import { findCounterSeal, findPartySeal } from '../party/party-seal-store.ts';
import { openParty } from '../party/seal-party.ts';

export interface ShownTakedown {
  readonly takedown: Takedown;
  readonly items: readonly TakedownItem[];
  readonly articles: ReadonlyMap<string, NamedArticle>;
  readonly counters: readonly Counter[];
}

/** The notice of the address where this member of staff may do that. @throws Refused 404, 403 */
export async function loadTakedown(c: AppContext, right: TakedownRight): Promise<Takedown> {
  const takedown = await findTakedown(c.var.deps.db, regionOf(c), idParam(c));
  if (!takedown || !may(c.var.actor, 'read')) return refuseCommon('not-found');
  if (!may(c.var.actor, right)) refuseCommon('forbidden');
  return takedown;
}

/** The same with what hangs on it. */
export async function loadShownTakedown(c: AppContext): Promise<ShownTakedown> {
  const takedown = await loadTakedown(c, 'read');
  const { db } = c.var.deps;
  const [items, counters] = await Promise.all([listItems(db, takedown), listCounters(db, takedown)]);
  const ids = items.flatMap(({ articleId }) => articleId ?? []);
  return { takedown, items, counters, articles: await findNamedArticles(db, takedown.region, ids) };
}

/** What both sides said, in clear; only behind a route that records the view. */
export async function loadParties(
  c: AppContext,
  of: Pick<ShownTakedown, 'takedown' | 'counters'>,
): Promise<{ party: Party; counter: Party | undefined }> {
  const { db, keys } = c.var.deps;
  const { takedown, counters } = of;
  const sealed = await findPartySeal(db, takedown);
  if (sealed === undefined) return refuseCommon('not-found');
  const heard = counters.find(({ status }) => status !== 'declined') ?? counters[0];
  const other = heard && (await findCounterSeal(db, { region: takedown.region, id: heard.id }));
  return { party: openParty(keys, sealed), counter: other ? openParty(keys, other) : undefined };
}
