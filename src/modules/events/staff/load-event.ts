import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import type { UnionEvent } from '../event/event.ts';
import { findEvent } from '../event/event-store.ts';

/** The event of the address in the own county. @throws Refused 404 */
export async function loadEvent(c: AppContext): Promise<UnionEvent> {
  return (await findEvent(c.var.deps.db, regionOf(c), idParam(c))) ?? refuseCommon('not-found');
}
