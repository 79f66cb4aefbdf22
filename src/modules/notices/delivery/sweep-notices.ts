import type { Db } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { enqueue } from '../../../platform/jobs.ts';
import { findOverdueNotices, forgetContents } from '../notice-store.ts';
import { DELIVER, deliverKey } from './delivery-job.ts';

const GRACE_MS = 60_000;
const AT_ONCE = 1_000;
const DAY_MS = 86_400_000;
const CONTENT_KEPT_DAYS = 180;

/**
 * Puts messages back on the queue whose job was lost with a process that died: the queue keeps a dead worker's jobs
 * for four hours, a message should not wait that long.
 * @returns how many.
 */
export async function sweepNotices(db: Db, now: Date): Promise<number> {
  const due = new Date(now.getTime() - GRACE_MS);
  const lost = await findOverdueNotices(db, { due, lease: now, limit: AT_ONCE });
  await inTransaction(db, async (tx) => {
    for (const place of lost) {
      await enqueue(tx, { name: DELIVER, payload: place }, { runAt: now, key: deliverKey(place.id) });
    }
  });
  return lost.length;
}

/** Erases what was said in messages settled more than 180 days ago; that they were sent stays known. */
export function forgetOldContents(db: Db, now: Date): Promise<number> {
  return forgetContents(db, new Date(now.getTime() - CONTENT_KEPT_DAYS * DAY_MS));
}
