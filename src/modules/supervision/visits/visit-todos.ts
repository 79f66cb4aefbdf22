import { addDays } from '../../../platform/calendar.ts';
import type { TodoSource } from '../../../platform/module.ts';
import { workOnVisits } from './joint-visit-permissions.ts';
import { listDisputedVisits, listDueVisits } from './register/visit-todo-store.ts';

/** Planned visits come onto the list a week before, so that checklists are downloaded or printed in time. */
const AHEAD_DAYS = 7;

const href = (id: string, part = '') => `/console/supervision/visits/${id}${part}`;

/** Today's list: visits of this week, visits that nobody has finished, differences between field and desk. */
export const visitTodos: readonly TodoSource[] = [
  {
    permission: workOnVisits,
    find: async (db, { actor, today }) => {
      const [due, disputed] = await Promise.all([
        listDueVisits(db, { region: actor.region, clerkId: actor.id, until: addDays(today, AHEAD_DAYS) }),
        listDisputedVisits(db, actor.region),
      ]);
      return [
        ...due.map((one) => ({
          label: one.number,
          href: href(one.id),
          reason: `${one.organisationName}：${reasonOf(one, today)}`,
          due: one.plannedOn,
        })),
        ...disputed.map((one) => ({
          label: one.number,
          href: href(one.id, '#conflicts'),
          reason: `${one.organisationName}：现场记录与桌面记录有 ${one.open} 处不一致，请选定`,
          due: undefined,
        })),
      ];
    },
  },
];

function reasonOf(visit: { status: string; plannedOn: string }, today: string): string {
  if (visit.status === 'started') return '检查还没有完成';
  return visit.plannedOn < today ? '已过计划日期，尚未检查' : '近日联合检查，请下载到手机或打印空白表';
}
