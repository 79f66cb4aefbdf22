import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import type { Subscription } from '../subscription.ts';
import { isOwn } from '../subscription-policy.ts';
import { findSubscription } from '../subscription-store.ts';

/** The subscription of the address; somebody else's is not found. */
export async function ownSubscription(c: AppContext): Promise<Subscription> {
  const subscription = await findSubscription(c.var.deps.db, regionOf(c), idParam(c));
  if (subscription === undefined || !isOwn(c.var.actor, subscription)) return refuseCommon('not-found');
  return subscription;
}
