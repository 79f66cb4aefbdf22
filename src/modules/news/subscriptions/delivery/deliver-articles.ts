import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { findMailbox } from '../mailbox/mailbox-store.ts';
import { mailDueAt, type Subscription } from '../subscription.ts';
import { lockSubscription, noteMatched } from '../subscription-store.ts';
import { type Channel, findMatches, insertDeliveries, type Match } from './delivery-store.ts';

const DAY_MS = 86_400_000;
/** Articles enter in transactions of their own: one that commits late is older than what was seen. */
const OVERLAP_MS = DAY_MS;
/** A crawl that takes in an archive brings no news. */
const OLDEST_DAYS = 30;
const SLICE = 500;
const TITLES_TOLD = 5;

/**
 * Finds what is new for one subscription, puts it into the inbox and notes it for the mail. An article reaches a
 * subscriber once on each channel: the key of the table says so, also between two processes or after one died.
 * @returns whether more is left for another round.
 */
export async function deliverArticles(tx: Transaction, act: Act, id: string): Promise<boolean> {
  const { region } = act.actor;
  const subscription = await lockSubscription(tx, region, id);
  if (subscription?.status !== 'active') return false;
  const inSite = subscription.inSite ? await deliverInSite(tx, act, subscription) : 0;
  const mailed = await noteForMail(tx, act, subscription);
  const isMore = inSite === SLICE || mailed === SLICE;
  if (!isMore) await noteMatched(tx, region, { id, at: act.now });
  return isMore;
}

async function matchesFor(
  tx: Transaction,
  act: Act,
  on: { subscription: Subscription; channel: Channel; since: Date },
): Promise<Match[]> {
  const overlapping = new Date(on.subscription.matchedAt.getTime() - OVERLAP_MS);
  return findMatches(tx, act.actor.region, {
    ...on,
    bounds: {
      enteredAfter: overlapping > on.since ? overlapping : on.since,
      sortedFrom: new Date(act.now.getTime() - OLDEST_DAYS * DAY_MS),
    },
    limit: SLICE,
  });
}

async function deliverInSite(tx: Transaction, act: Act, subscription: Subscription): Promise<number> {
  const { actor, now } = act;
  const matches = await matchesFor(tx, act, {
    subscription,
    channel: 'in-site',
    since: subscription.wantedSince,
  });
  const noted = await insertDeliveries(tx, actor.region, {
    subscription,
    channel: 'in-site',
    articleIds: matches.map(({ id }) => id),
    dueAt: now,
    sentAt: now,
    now,
  });
  const fresh = matches.filter(({ id }) => noted.has(id));
  if (fresh.length === 0) return matches.length;
  const told = fresh.slice(0, TITLES_TOLD).map(({ title }) => `《${title}》`);
  await act.messenger.send(tx, {
    region: actor.region,
    channel: 'in-site',
    to: subscription.ownerId,
    template: 'news.new-articles',
    values: {
      id: subscription.id,
      name: subscription.name,
      count: String(fresh.length),
      titles: `${told.join('')}${fresh.length > told.length ? ' 等' : ''}`,
    },
    now,
  });
  return matches.length;
}

async function noteForMail(tx: Transaction, act: Act, subscription: Subscription): Promise<number> {
  const { region } = act.actor;
  if (subscription.mail === 'none') return 0;
  // Without a confirmed box nothing is collected: the day it is confirmed must not bring a flood.
  const mailbox = await findMailbox(tx, region, subscription.ownerId);
  if (mailbox?.confirmedAt === undefined) return 0;
  const { wantedSince } = subscription;
  const since = new Date(Math.max(mailbox.confirmedAt.getTime(), wantedSince.getTime()));
  const matches = await matchesFor(tx, act, { subscription, channel: 'mail', since });
  await insertDeliveries(tx, region, {
    subscription,
    channel: 'mail',
    articleIds: matches.map(({ id }) => id),
    dueAt: mailDueAt(subscription.mail, act.now),
    sentAt: undefined,
    now: act.now,
  });
  return matches.length;
}
