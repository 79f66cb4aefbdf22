import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import type { Notice } from '../notice/notice.ts';
import { may, type PublicityAct } from '../notice/notice-policy.ts';
import { findNotice } from '../notice/notice-store.ts';

/** The notice of the address where this member of staff may do that. @throws Refused 404, 403 */
export async function loadNotice(c: AppContext, act: PublicityAct): Promise<Notice> {
  const notice = await findNotice(c.var.deps.db, regionOf(c), idParam(c));
  if (!notice || !may(c.var.actor, 'read', notice.kind)) return refuseCommon('not-found');
  if (!may(c.var.actor, act, notice.kind)) refuseCommon('forbidden');
  return notice;
}
