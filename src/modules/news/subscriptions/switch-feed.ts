import { createHash, randomBytes } from 'node:crypto';
import type { Act } from '../../../platform/actor.ts';
import { seal } from '../../../platform/crypto.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { seals } from '../mail/mail-seals.ts';
import { lockOwn } from './keep-subscriptions.ts';
import { statusNames } from './subscription.ts';
import { refuse } from './subscription-refusals.ts';
import { updateSubscription } from './subscription-store.ts';

/** 256 bits that nobody guesses; the database finds it by its hash and shows it to the owner only. */
export function feedHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Opens a feed of the own subscription, or gives it a new secret: the earlier address dies at once. */
export async function openFeed(tx: Transaction, act: Act, id: string): Promise<void> {
  const subscription = await lockOwn(tx, act, id);
  if (subscription.status === 'ended') refuse('subscription.not-so', { state: statusNames.ended });
  const secret = randomBytes(32).toString('base64url');
  const change = { feed_hash: feedHash(secret), feed_sealed: seal(act.keys, seals.feed, secret) };
  await updateSubscription(tx, act.actor.region, { id, change, now: act.now });
  await recordAudit(tx, act, { word: 'news.open-feed', subject: { type: 'news-subscription', id } });
}

/** The address of the feed answers no more. */
export async function closeFeed(tx: Transaction, act: Act, id: string): Promise<void> {
  await lockOwn(tx, act, id);
  const change = { feed_hash: null, feed_sealed: null };
  await updateSubscription(tx, act.actor.region, { id, change, now: act.now });
  await recordAudit(tx, act, { word: 'news.close-feed', subject: { type: 'news-subscription', id } });
}
