import type { TodoSource } from '../../platform/module.ts';
import { noticeNumber } from './notice/notice.ts';
import { listEndingOn } from './notice/notice-list-store.ts';
import { answeredKinds } from './notice/notice-policy.ts';
import { objectionNumber } from './objections/objection.ts';
import { listOpenObjections } from './objections/objection-store.ts';
import { keepNotices } from './publicity-permissions.ts';

const SHOWN = 20;

/** Today's list: objections to answer, notices whose last day is today. */
export const publicityTodos: readonly TodoSource[] = [
  {
    permission: keepNotices,
    find: async (db, { actor, today }) => {
      const kinds = answeredKinds(actor);
      const [objections, ending] = await Promise.all([
        listOpenObjections(db, actor.region, { kinds, limit: SHOWN }),
        listEndingOn(db, actor.region, { kinds, day: today }),
      ]);
      return [
        ...objections.map((one) => ({
          label: objectionNumber(one.notice, one),
          href: `/console/publicity/${one.noticeId}/objections/${one.id}`,
          reason: `“${one.title}”有异议等待核查答复${one.dueOn < today ? '，已逾期' : ''}`,
          due: one.dueOn,
        })),
        ...ending.map((notice) => ({
          label: noticeNumber(notice),
          href: `/console/publicity/${notice.id}`,
          reason: `“${notice.title}”今天期满，明天起可以办理下一步`,
          due: notice.until,
        })),
      ];
    },
  },
];
