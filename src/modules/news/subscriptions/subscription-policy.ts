import type { Actor } from '../../../platform/actor.ts';
import { mayViewNews } from '../news-policy.ts';

/** A subscription is its owner's alone: what somebody follows is nobody else's business. */
export function isOwn(actor: Actor, subscription: { readonly ownerId: string }): boolean {
  return mayViewNews(actor) && actor.id === subscription.ownerId;
}
