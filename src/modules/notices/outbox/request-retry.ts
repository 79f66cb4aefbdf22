import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { enqueue } from '../../../platform/jobs.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { DELIVER, deliverKey } from '../delivery/delivery-job.ts';
import { canDo } from '../notice.ts';
import { mayManageOutbox } from '../notice-policy.ts';
import { lockNotice, saveRetry } from '../notice-store.ts';
import { refuse } from './notice-refusals.ts';

/**
 * 重发: gives a failed message its twelve tries again, beginning now.
 * @throws Refused notice.not-failed when it is in any other state.
 */
export async function requestRetry(tx: Transaction, act: Act, id: string): Promise<void> {
  const { actor, now } = act;
  if (!mayManageOutbox(actor)) return refuseCommon('forbidden');
  const notice = await lockNotice(tx, actor.region, id);
  if (notice === undefined) return refuseCommon('not-found');
  if (!canDo('retry', notice.state)) return refuse('notice.not-failed', notice);
  await saveRetry(tx, notice, now);
  await recordAudit(tx, act, { word: 'notice.retry', subject: { type: 'notice', id } });
  await enqueue(
    tx,
    { name: DELIVER, payload: { region: actor.region, id } },
    { runAt: now, key: deliverKey(id) },
  );
}
