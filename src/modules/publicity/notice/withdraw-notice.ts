import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { publishText } from '../masking/published.ts';
import { settleOpenObjections } from '../objections/settle-objections.ts';
import { refuse } from '../publicity-refusals.ts';
import { nextStatus, noticeNumber, statusNames, statusOn } from './notice.ts';
import { lockNotice, updateNotice } from './notice-store.ts';

/**
 * 撤下: the notice is gone from every public page at once, for a reason that the page says. Owners ask their own
 * policy; the page of this module asks `may(actor, 'withdraw', kind)`.
 * @throws Refused 404, 403 for anybody but staff, 409 where it is over or withdrawn already.
 */
export async function withdrawNotice(
  tx: Transaction,
  act: Act,
  input: { noticeId: string; reason: string; version?: number | undefined },
): Promise<void> {
  if (act.actor.kind !== 'staff' && act.actor.kind !== 'system') refuseCommon('forbidden');
  const notice = await lockNotice(tx, act.actor.region, input.noticeId);
  if (!notice) return refuseCommon('not-found');
  if (input.version !== undefined && input.version !== notice.version) refuseCommon('stale');
  const status = statusOn(notice, shanghaiDate(act.now));
  const next = nextStatus(status, 'withdraw');
  if (next === undefined) return refuse('publicity.not-open', { state: statusNames[status] });
  const reason = publishText(input.reason);
  await updateNotice(tx, notice, {
    status: next,
    withdrawal: { at: act.now, by: act.actor.name, reason },
  });
  await settleOpenObjections(tx, act, notice);
  await recordAudit(tx, act, {
    word: 'publicity.withdraw',
    subject: { type: 'publicity-notice', id: notice.id },
    reason,
    detail: { number: noticeNumber(notice) },
  });
}
