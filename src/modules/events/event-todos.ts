import { addDays } from '../../platform/calendar.ts';
import { shanghaiDate } from '../../platform/dates.ts';
import type { Todo, TodoSource } from '../../platform/module.ts';
import type { UnionEvent } from './event/event.ts';
import { keepEvents } from './event/event-permissions.ts';
import { listEvents } from './event/event-store.ts';

const SHOWN = 20;
/** Lists are printed and insurance bought in the last days before. */
const AHEAD_DAYS = 3;

/** Today's list: events about to begin, events past whose outcome nobody wrote down. */
export const eventTodos: readonly TodoSource[] = [
  {
    permission: keepEvents,
    find: async (db, { actor, today, now }) => {
      const filter = { statuses: ['open', 'closed'] as const, to: addDays(today, AHEAD_DAYS) };
      const page = { offset: 0, limit: SHOWN, order: 'asc' } as const;
      const events = await listEvents(db, { region: actor.region, filter }, page);
      return events.map((event) => todoOf(event, now));
    },
  },
];

function todoOf(event: UnionEvent, now: Date): Todo {
  const day = shanghaiDate(event.startsAt);
  const reason =
    event.endsAt < now
      ? '活动已经结束，请登记参加人数和情况'
      : `${day} 举办，已报 ${event.taken} 人，请打印签到表${event.isInsured ? '、办理投保' : ''}`;
  return { label: event.title, href: `/console/events/${event.id}`, reason, due: day };
}
