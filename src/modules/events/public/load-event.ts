import { idParam } from '../../../platform/http/address.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { isPublic, type UnionEvent } from '../event/event.ts';
import { findEvent } from '../event/event-store.ts';

/** The event of the address where everybody may see it. @throws Refused 404 also for drafts */
export async function loadPublicEvent(c: AppContext): Promise<UnionEvent> {
  const region = c.req.param('region') ?? '';
  if (!/^\d{6}$/.test(region)) refuseCommon('not-found');
  const event = await findEvent(c.var.deps.db, region, idParam(c));
  return event && isPublic(event) ? event : refuseCommon('not-found');
}
