import { addDays } from '../../../platform/calendar.ts';
import type { Todo, TodoSource } from '../../../platform/module.ts';
import { keepEvents } from '../event/event-permissions.ts';
import { listInvitations } from './invitation-store.ts';
import type { Invitation } from './speaker.ts';

const SHOWN = 30;

/** Today's list: wishes without a speaker, speakers who have not said yes, talks without feedback. */
export const speakerTodos: readonly TodoSource[] = [
  {
    permission: keepEvents,
    find: async (db, { actor, today }) => {
      const of = { statuses: ['asked', 'booked', 'confirmed'] as const, offset: 0, limit: SHOWN };
      const found = await listInvitations(db, actor.region, of);
      return found.flatMap((one) => todoOf(one, today) ?? []);
    },
  },
];

function todoOf(one: Invitation, today: string): Todo | undefined {
  const [first] = one.days;
  const line = { label: `宣讲邀请：${one.hostName}`, href: `/console/invitations/${one.id}` };
  if (one.status === 'asked')
    return { ...line, reason: `想听“${one.topic}”，等待约请宣讲人`, due: first && addDays(first, -3) };
  if (one.status === 'booked')
    return { ...line, reason: '已约，等待宣讲人确认', due: one.bookedOn && addDays(one.bookedOn, -2) };
  return one.bookedOn !== undefined && one.bookedOn < today
    ? { ...line, reason: '已经宣讲，请登记反馈', due: addDays(one.bookedOn, 5) }
    : undefined;
}
