import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import type { Notice } from '../notice/notice.ts';
import { type Objection, objectionNumber } from './objection.ts';

/** A signed-in objector hears of the answer; others look it up by the address of their receipt. */
export async function tellObjector(
  tx: Transaction,
  act: Act,
  of: { notice: Pick<Notice, 'region' | 'year' | 'sequence'>; objection: Objection },
): Promise<void> {
  const { notice, objection } = of;
  if (objection.personId === undefined) return;
  await act.messenger.send(tx, {
    region: notice.region,
    channel: 'in-site',
    to: objection.personId,
    template: 'publicity.answered',
    values: {
      region: notice.region,
      noticeId: objection.noticeId,
      objectionId: objection.id,
      number: objectionNumber(notice, objection),
    },
    now: act.now,
    key: `publicity.answered:${objection.id}`,
  });
}
