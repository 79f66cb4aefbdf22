import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import type { Takedown } from '../notice/takedown.ts';
import { findTakedown } from '../notice/takedown-store.ts';

/** Neither caches nor search machines keep a page whose address is known to one party alone. */
export function keepOut(c: AppContext): void {
  c.header('X-Robots-Tag', 'noindex, nofollow, noarchive, nosnippet');
  c.header('Cache-Control', 'no-store');
  c.header('Referrer-Policy', 'no-referrer');
}

/** The notice of the address, for who knows it. @throws Refused 404 */
export async function loadOwnTakedown(c: AppContext): Promise<Takedown> {
  keepOut(c);
  const region = c.req.param('region');
  if (region !== regionOf(c)) return refuseCommon('not-found');
  return (await findTakedown(c.var.deps.db, region, idParam(c))) ?? refuseCommon('not-found');
}
