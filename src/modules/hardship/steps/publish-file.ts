import type { Act } from '../../../platform/actor.ts';
import { formatDate, shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { townshipName } from '../../orgs/index.ts';
import { getNumberParameter } from '../../parameters/index.ts';
import { findPersonCard } from '../../people/index.ts';
import { findNoticeStanding, publishNotice } from '../../publicity/index.ts';
import { PUBLICITY_DAYS_PARAMETER } from '../file/hardship-parameters.ts';
import { type FileTarget, openFile, saveStep } from '../file/open-file.ts';
import { sendFileNews } from '../file/send-file-news.ts';
import { categoryNames } from '../formula/formula-version.ts';
import { refuse } from '../hardship-refusals.ts';
import { NOTICE_SUBJECT, takeDownNotice } from './take-down-notice.ts';

/**
 * 公示: what is shown and how it is masked is decided by the publicity engine, not here.
 * @throws Refused file.no-category, file.already-published.
 */
export async function publishFile(tx: Transaction, act: Act, input: FileTarget): Promise<{ until: string }> {
  const opened = await openFile(tx, act, { ...input, word: 'publish' });
  const { file } = opened;
  if (file.category === undefined) return refuse('file.no-category');
  if (file.noticeId !== undefined) refuse('file.already-published');
  const { region } = file;
  const on = shanghaiDate(act.now);
  const applicant = await findPersonCard(tx, region, file.applicantPersonId, act.keys);
  const notice = await publishNotice(tx, act, {
    kind: 'hardship',
    subject: { type: NOTICE_SUBJECT, id: file.id },
    title: '困难职工家庭建档公示',
    intro: '经申请、初审、入户核查和家庭经济状况核对，拟建立困难职工家庭档案，现予公示。',
    rows: [
      {
        name: applicant?.name,
        address: file.townshipCode && townshipName(file.townshipCode),
        organisation: file.employerName,
        category: categoryNames[file.category],
      },
    ],
    workingDays: await getNumberParameter(tx, { region, key: PUBLICITY_DAYS_PARAMETER, on }),
    basis: '困难职工档案管理办法（以本省文件为准）',
  });
  const until = formatDate(notice.until);
  await saveStep(tx, act, {
    opened,
    record: { change: { notice_id: notice.id }, detail: `公示到${until}` },
  });
  await sendFileNews(tx, act, { file, template: 'hardship.published', values: { until } });
  return { until: notice.until };
}

/** 退回核对: an objection was upheld, or something has to be looked at again. */
export async function recheckFile(
  tx: Transaction,
  act: Act,
  input: FileTarget & { reason: string },
): Promise<void> {
  const opened = await openFile(tx, act, { ...input, word: 'recheck' });
  await takeDownNotice(tx, act, { file: opened.file, reason: '重新核对' });
  await saveStep(tx, act, { opened, record: { change: { notice_id: null }, reason: input.reason } });
}

/**
 * Whether the publicity is over without anything in the way.
 * @throws Refused file.not-published, file.publicity-running, file.objection-open.
 */
export async function checkPublicityOver(
  tx: Transaction,
  act: Act,
  file: { region: string; id: string },
): Promise<void> {
  const subject = { type: NOTICE_SUBJECT, id: file.id };
  const standing = await findNoticeStanding(tx, file.region, subject, act.now);
  if (!standing || standing.state === 'withdrawn') return refuse('file.not-published');
  if (standing.openObjections > 0) refuse('file.objection-open', { count: standing.openObjections });
  if (standing.state !== 'ended') refuse('file.publicity-running', { until: formatDate(standing.until) });
}
