import { shanghaiDate } from '../../../platform/dates.ts';
import { idParam } from '../../../platform/http/address.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { isShown, type Notice } from '../notice/notice.ts';
import { findNotice } from '../notice/notice-store.ts';
import { refuse } from '../publicity-refusals.ts';

/** No search machine and no cache keeps what disappears after a few days. */
export function keepOut(c: AppContext): void {
  c.header('X-Robots-Tag', 'noindex, nofollow, noarchive, nosnippet');
  c.header('Cache-Control', 'no-store');
}

/**
 * The notice of the address, as the public may see it now.
 * @throws Refused 404 where there is none, 410 once it is over or withdrawn.
 */
export async function loadShownNotice(c: AppContext): Promise<Notice> {
  keepOut(c);
  const notice = await findNotice(c.var.deps.db, regionParam(c), idParam(c));
  if (!notice) return refuseCommon('not-found');
  if (isShown(notice, shanghaiDate(c.var.now))) return notice;
  if (notice.status === 'withdrawn') return refuse('publicity.withdrawn');
  return refuse(notice.status === 'paused' ? 'publicity.hidden' : 'publicity.over');
}

/** A region code of the address; anything else is answered 404. */
export function regionParam(c: AppContext): string {
  const region = c.req.param('region') ?? '';
  return /^\d{6}$/.test(region) ? region : refuseCommon('not-found');
}
