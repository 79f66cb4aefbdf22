import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { publishText } from '../masking/published.ts';
import { type Notice, nextStatus, statusNames } from '../notice/notice.ts';
import { laterDay, noticeDeadline } from '../notice/notice-clock.ts';
import { may } from '../notice/notice-policy.ts';
import { lockNotice, type NoticeChange, updateNotice } from '../notice/notice-store.ts';
import { refuse } from '../publicity-refusals.ts';
import { objectionNumber } from './objection.ts';
import { answerObjections, countOpenObjections, findObjection, listPauses } from './objection-store.ts';
import { settleOpenObjections } from './settle-objections.ts';
import { tellObjector } from './tell-objector.ts';

export interface Answering {
  readonly objectionId: string;
  readonly decision: 'reject' | 'uphold';
  /** What the objector and the owner read; long numbers are taken out. */
  readonly answer: string;
}

/**
 * 答复异议 with a reason. Upheld: the notice is taken down. Rejected, and no other open: it goes on for the working
 * days that were left when the first objection came in.
 * @throws Refused 404, 403 outside the department, 409 where a colleague was faster.
 */
export async function answerObjection(tx: Transaction, act: Act, input: Answering): Promise<void> {
  const { region } = act.actor;
  const found = await findObjection(tx, region, input.objectionId);
  const notice = found && (await lockNotice(tx, region, found.noticeId));
  if (!found || !notice) return refuseCommon('not-found');
  if (!may(act.actor, 'answer', notice.kind)) refuseCommon('forbidden');
  const today = shanghaiDate(act.now);
  const answer = publishText(input.answer);
  const [objection] = await answerObjections(tx, notice, {
    id: found.id,
    status: input.decision === 'uphold' ? 'upheld' : 'rejected',
    answer,
    by: act.actor.name,
    on: today,
    at: act.now,
  });
  if (!objection) return refuse('publicity.answered');
  const next = nextStatus(notice.status, input.decision);
  if (next === undefined) return refuse('publicity.not-open', { state: statusNames[notice.status] });
  if (next === 'withdrawn') {
    await updateNotice(tx, notice, {
      status: next,
      withdrawal: { at: act.now, by: act.actor.name, reason: publishText(`异议成立：${answer}`) },
    });
    await settleOpenObjections(tx, act, notice);
  } else if ((await countOpenObjections(tx, notice)) === 0) {
    await updateNotice(tx, notice, await resumed(tx, notice, today));
  }
  await tellObjector(tx, act, { notice, objection });
  await recordAudit(tx, act, {
    word: 'publicity.answer',
    subject: { type: 'publicity-notice', id: notice.id },
    reason: answer,
    detail: { number: objectionNumber(notice, objection), decision: input.decision },
  });
}

/** The clock goes on with what was left. The last day is never before today, so that it is seen once more. */
async function resumed(tx: Transaction, notice: Notice, today: string): Promise<NoticeChange> {
  const { from, workingDays } = notice;
  const { due } = noticeDeadline({ from, workingDays, paused: await listPauses(tx, notice) });
  const until = laterDay(due, today);
  return { status: 'running', until, shownUntil: until };
}
