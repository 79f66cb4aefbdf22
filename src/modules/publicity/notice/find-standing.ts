import { shanghaiDate } from '../../../platform/dates.ts';
import type { Db, Transaction } from '../../../platform/db/database.ts';
import { countOpenObjections } from '../objections/objection-store.ts';
import { type NoticeStatus, type Subject, statusOn } from './notice.ts';
import { findNewestNotice } from './notice-store.ts';

/** What an owner needs to know before it goes on. */
export interface NoticeStanding {
  readonly noticeId: string;
  /** `ended` – over without an objection in the way – is the only state in which the owner may go on. */
  readonly state: NoticeStatus;
  readonly from: string;
  readonly until: string;
  readonly openObjections: number;
}

/**
 * 公示情况 of the newest notice of a subject, or undefined where there was none.
 * @param now the instant of asking: past its last day a running notice counts as ended, closed by the job or not.
 */
export async function findNoticeStanding(
  db: Db | Transaction,
  region: string,
  subject: Subject,
  now: Date,
): Promise<NoticeStanding | undefined> {
  const notice = await findNewestNotice(db, region, subject);
  if (!notice) return undefined;
  return {
    noticeId: notice.id,
    state: statusOn(notice, shanghaiDate(now)),
    from: notice.from,
    until: notice.until,
    openObjections: await countOpenObjections(db, notice),
  };
}
