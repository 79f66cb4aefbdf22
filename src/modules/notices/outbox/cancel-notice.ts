import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { canDo } from '../notice.ts';
import { mayManageOutbox } from '../notice-policy.ts';
import { lockNotice, saveCancel } from '../notice-store.ts';
import { refuse } from './notice-refusals.ts';

/**
 * 取消发送: a waiting or failed message is not sent any more; its content is erased.
 * @throws Refused notice.not-open when it is being sent, sent or cancelled.
 */
export async function cancelNotice(tx: Transaction, act: Act, id: string): Promise<void> {
  const { actor, now } = act;
  if (!mayManageOutbox(actor)) return refuseCommon('forbidden');
  const notice = await lockNotice(tx, actor.region, id);
  if (notice === undefined) return refuseCommon('not-found');
  if (!canDo('cancel', notice.state)) return refuse('notice.not-open', notice);
  await saveCancel(tx, notice, now);
  await recordAudit(tx, act, { word: 'notice.cancel', subject: { type: 'notice', id } });
}
