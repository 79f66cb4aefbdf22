import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { type Notice, noticeNumber } from './notice.ts';
import { lockOver, updateNotice } from './notice-store.ts';

const BATCH = 50;

/**
 * 期满: closes notices whose last day is over and tells who published them. The board does not wait for it: every
 * public query asks for the day. @returns how many; 0 when done.
 */
export async function endNotices(tx: Transaction, act: Act): Promise<number> {
  const over = await lockOver(tx, act.actor.region, { today: shanghaiDate(act.now), limit: BATCH });
  for (const notice of over) {
    await updateNotice(tx, notice, { status: 'ended', endedAt: act.now });
    await recordAudit(tx, act, {
      word: 'publicity.end',
      subject: { type: 'publicity-notice', id: notice.id },
      detail: { number: noticeNumber(notice), until: notice.until },
    });
    await tellPublisher(tx, act, notice);
  }
  return over.length;
}

async function tellPublisher(tx: Transaction, act: Act, notice: Notice): Promise<void> {
  if (notice.publisher.id === 'system') return;
  await act.messenger.send(tx, {
    region: notice.region,
    channel: 'in-site',
    to: notice.publisher.id,
    template: 'publicity.ended',
    values: {
      noticeId: notice.id,
      number: noticeNumber(notice),
      title: notice.title,
      objections: String(notice.objectionCount),
    },
    now: act.now,
    key: `publicity.ended:${notice.id}`,
  });
}
