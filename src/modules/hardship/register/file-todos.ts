import type { Actor } from '../../../platform/actor.ts';
import { addDays } from '../../../platform/calendar.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Todo, TodoSource } from '../../../platform/module.ts';
import { townshipName } from '../../orgs/index.ts';
import { findNoticeStanding } from '../../publicity/index.ts';
import type { Status } from '../file/hardship-file.ts';
import { chainRoles } from '../grants/approval/approval-chain.ts';
import { readHardship } from '../hardship-permissions.ts';
import { careStaff, fileScope } from '../hardship-policy.ts';
import { NOTICE_SUBJECT } from '../steps/take-down-notice.ts';
import {
  countSigned,
  listAtStations,
  listOverdueChecks,
  listReviewsDue,
  type WaitingFile,
} from './file-todo-store.ts';

/** Reviews come onto the list so many days before they are due. */
const REVIEW_DAYS = 14;
const CHECK_DAYS = 3;

const atDesk: Partial<Record<Status, string>> = {
  preliminary: '新申请等待初审',
  visiting: '等待入户核查（至少两人）',
  authorising: '等待签署核对授权委托书',
  checking: '等待发函核对或登记核对结果',
  reviewing: '正在复核，等待登记结果',
};
const atTownship: readonly Status[] = ['preliminary', 'visiting', 'authorising'];
const deskStatuses = [...Object.keys(atDesk), 'publicising'] as Status[]; // keys of the table above

/** Today's list: each role of the chain finds what waits for it. */
export const fileTodos: readonly TodoSource[] = [
  {
    permission: readHardship,
    find: async (db, { actor, today, now }) => [
      ...(await deskTodos(db, actor, now)),
      ...(await signingTodos(db, actor)),
      ...(await dueTodos(db, actor, today)),
    ],
  },
];

function isDesk(actor: Actor): boolean {
  return careStaff.some((role) => actor.roles.includes(role));
}

async function deskTodos(db: Db, actor: Actor, now: Date): Promise<Todo[]> {
  if (!isDesk(actor)) return [];
  const isCounty = actor.roles.includes('care-clerk') || actor.roles.includes('care-head');
  const at = { region: actor.region, scope: fileScope(actor) };
  const files = await listAtStations(db, { ...at, statuses: isCounty ? deskStatuses : atTownship });
  const todos = await Promise.all(files.map((file) => deskTodo(db, { file, region: actor.region, now })));
  return todos.filter((todo) => todo !== undefined);
}

async function deskTodo(
  db: Db,
  on: { file: WaitingFile; region: string; now: Date },
): Promise<Todo | undefined> {
  const { file } = on;
  if (file.status !== 'publicising') return todo(file, atDesk[file.status] ?? '', undefined);
  if (file.noticeId === undefined) return todo(file, '核对完成，等待公示', undefined);
  const standing = await findNoticeStanding(db, on.region, { type: NOTICE_SUBJECT, id: file.id }, on.now);
  if (standing?.state === 'ended') return todo(file, '公示期满，等待提交审批', undefined);
  if (standing?.state === 'withdrawn') return todo(file, '公示已撤下，等待重新核对', undefined);
  return standing?.openObjections ? todo(file, '公示期间有异议，等待答复', undefined) : undefined;
}

/** Files whose next signature is of a role that this person holds. */
async function signingTodos(db: Db, actor: Actor): Promise<Todo[]> {
  const steps = chainRoles.flatMap((role, step) => (actor.roles.includes(role) ? [step] : []));
  if (steps.length === 0) return [];
  const at = { region: actor.region, scope: fileScope(actor) };
  const [files, signed] = await Promise.all([
    listAtStations(db, { ...at, statuses: ['approving'] }),
    countSigned(db, actor.region),
  ]);
  return files
    .filter((file) => steps.includes(signed.get(file.id) ?? 0))
    .map((file) => todo(file, '等待您签署审批意见', undefined));
}

async function dueTodos(db: Db, actor: Actor, today: string): Promise<Todo[]> {
  if (!actor.roles.includes('care-clerk') && !actor.roles.includes('care-head')) return [];
  const at = { region: actor.region, scope: fileScope(actor) };
  const [reviews, checks] = await Promise.all([
    listReviewsDue(db, { ...at, until: addDays(today, REVIEW_DAYS) }),
    listOverdueChecks(db, { region: actor.region, until: addDays(today, CHECK_DAYS) }),
  ]);
  return [
    ...reviews
      .filter((file) => file.status !== 'reviewing')
      .map((file) => todo(file, '年度复核到期（一年未改）', file.reviewDueOn)),
    ...checks.map((check) => ({
      label: check.number,
      href: `/console/hardship/${check.fileId}`,
      reason: '民政部门核对答复快到期或已逾期，请催办',
      due: check.dueOn,
    })),
  ];
}

function todo(file: WaitingFile, reason: string, due: string | undefined): Todo {
  const place = file.townshipCode && townshipName(file.townshipCode);
  return {
    label: file.number ?? '草稿',
    href: `/console/hardship/${file.id}`,
    reason: place ? `${place}：${reason}` : reason,
    due,
  };
}
