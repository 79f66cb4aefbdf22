import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { type ArticleFilter, isSameFilter } from '../articles/filter/article-filter.ts';
import { mayViewNews } from '../news-policy.ts';
import { findMailbox } from './mailbox/mailbox-store.ts';
import {
  MOST_SUBSCRIPTIONS,
  nextStatus,
  type Rhythm,
  type Subscription,
  type SubscriptionAct,
  statusNames,
} from './subscription.ts';
import { isOwn } from './subscription-policy.ts';
import { refuse } from './subscription-refusals.ts';
import { insertSubscription, listOwn, lockSubscription, updateSubscription } from './subscription-store.ts';

export interface Wishes {
  readonly name: string;
  readonly criteria: ArticleFilter;
  readonly inSite: boolean;
  readonly mail: Rhythm;
}

/** 订阅: articles taken in from now on. @throws Refused where there are too many, or mail is wanted without a mailbox. */
export async function addSubscription(tx: Transaction, act: Act, wishes: Wishes): Promise<string> {
  const { actor, now } = act;
  if (!mayViewNews(actor)) refuseCommon('forbidden');
  const own = await listOwn(tx, actor.region, actor.id);
  if (own.length >= MOST_SUBSCRIPTIONS) refuse('subscription.too-many', { most: MOST_SUBSCRIPTIONS });
  const same = own.find(({ criteria }) => isSameFilter(criteria, wishes.criteria));
  if (same) refuse('subscription.twice', { name: same.name });
  await demandMailbox(tx, act, wishes.mail);
  const id = newId();
  await insertSubscription(tx, actor.region, {
    ...wishes,
    id,
    ownerId: actor.id,
    ownerName: actor.name,
    status: 'active',
    wantedSince: now,
    matchedAt: now,
    createdAt: now,
  });
  await recordAudit(tx, act, { word: 'news.subscribe', subject: { type: 'news-subscription', id } });
  return id;
}

/** Changes what is wanted and how; what was already delivered does not come again. */
export async function editSubscription(
  tx: Transaction,
  act: Act,
  on: { id: string; version: number; wishes: Wishes },
): Promise<void> {
  const subscription = await lockOwn(tx, act, on.id);
  if (subscription.status === 'ended') refuse('subscription.not-so', { state: statusNames.ended });
  if (subscription.version !== on.version) refuseCommon('stale');
  await demandMailbox(tx, act, on.wishes.mail);
  const { name, criteria, inSite, mail } = on.wishes;
  const change = { name, criteria: JSON.stringify(criteria), in_site: inSite, mail };
  await updateSubscription(tx, act.actor.region, { id: on.id, change, now: act.now });
  await recordAudit(tx, act, {
    word: 'news.edit-subscription',
    subject: { type: 'news-subscription', id: on.id },
  });
}

const words = {
  pause: 'news.pause-subscription',
  resume: 'news.resume-subscription',
  end: 'news.unsubscribe',
} as const;

/** 暂停, 恢复, 退订. What came while paused is not made up for; with the end the feed's address dies. */
export async function switchSubscription(
  tx: Transaction,
  act: Act,
  on: { id: string; to: SubscriptionAct },
): Promise<void> {
  const subscription = await lockOwn(tx, act, on.id);
  const status = nextStatus(subscription.status, on.to);
  if (status === undefined) return refuse('subscription.not-so', { state: statusNames[subscription.status] });
  const change = {
    status,
    ...(on.to === 'resume' ? { wanted_since: act.now } : {}),
    ...(on.to === 'end' ? { feed_hash: null, feed_sealed: null } : {}),
  };
  await updateSubscription(tx, act.actor.region, { id: on.id, change, now: act.now });
  await recordAudit(tx, act, { word: words[on.to], subject: { type: 'news-subscription', id: on.id } });
}

/** @throws Refused not-found where it is somebody else's: not even that it exists is told. */
export async function lockOwn(tx: Transaction, act: Act, id: string): Promise<Subscription> {
  const subscription = await lockSubscription(tx, act.actor.region, id);
  if (subscription === undefined || !isOwn(act.actor, subscription)) return refuseCommon('not-found');
  return subscription;
}

async function demandMailbox(tx: Transaction, act: Act, mail: Rhythm): Promise<void> {
  if (mail === 'none') return;
  const mailbox = await findMailbox(tx, act.actor.region, act.actor.id);
  if (mailbox === undefined) refuse('subscription.no-mailbox');
}
