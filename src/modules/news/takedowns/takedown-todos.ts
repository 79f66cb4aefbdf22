import type { TodoSource } from '../../../platform/module.ts';
import { keepNews } from '../news-permissions.ts';
import { type Takedown, takedownNumber } from './notice/takedown.ts';
import type { TakedownStatus } from './notice/takedown-lifecycle.ts';
import { listDue } from './notice/takedown-list-store.ts';
import { takedownHref } from './takedown-links.ts';

const SHOWN = 30;

const reasons: Readonly<Partial<Record<TakedownStatus, string>>> = {
  received: '下线通知已齐备，法律要求立即处理，请审查并下线',
  blocked: '文章已下线，请把通知转送给提供者或者公告',
  countered: '收到书面说明（反通知），法律要求立即恢复并转送',
};

/** Today's list: what the law wants done at once, and notices whose sender let the time for papers pass. */
export const takedownTodos: readonly TodoSource[] = [
  {
    permission: keepNews,
    find: async (db, { actor, today }) => {
      const open = await listDue(db, actor.region, SHOWN);
      return open.flatMap((one) => {
        const reason = reasonOf(one, today);
        if (reason === undefined) return [];
        return { label: takedownNumber(one), href: takedownHref(one.id), reason, due: one.dueOn };
      });
    },
  },
];

function reasonOf({ status, dueOn }: Takedown, today: string): string | undefined {
  if (status !== 'incomplete') return reasons[status];
  return dueOn !== undefined && dueOn < today ? '通知人逾期没有补正，可以不予下线或再次催告' : undefined;
}
