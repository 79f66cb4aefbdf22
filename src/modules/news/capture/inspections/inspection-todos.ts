import { addDays } from '../../../../platform/calendar.ts';
import { startOfDay } from '../../../../platform/dates.ts';
import type { TodoSource } from '../../../../platform/module.ts';
import { flagNames, isFlag } from '../../articles/flag-names.ts';
import { keepNews } from '../../news-permissions.ts';
import { listUninspected } from './inspection-store.ts';

const DAYS = 30;
const MOST = 5;

/** Incomplete sources of the last thirty days that nobody has looked at: the newest each, the others behind one line. */
export const inspectionTodos: readonly TodoSource[] = [
  {
    permission: keepNews,
    find: async (db, { actor, today }) => {
      const since = startOfDay(addDays(today, -DAYS));
      const open = await listUninspected(db, actor.region, { since, limit: MOST + 1 });
      const lines = open.slice(0, MOST).map(({ id, title, flags }) => ({
        label: title,
        href: `/console/news/snapshots/${id}#inspection`,
        reason: `来源不完整，待核对：${flags
          .filter(isFlag)
          .map((flag) => flagNames[flag])
          .join('、')}`,
        due: undefined,
      }));
      if (open.length <= MOST) return lines;
      const others = {
        label: '其余来源不完整的快照',
        href: '/console/news/snapshots?flagged=open',
        reason: `近 ${DAYS} 日还有没核对过的`,
        due: undefined,
      };
      return [...lines, others];
    },
  },
];
