import { formatDateTime } from '../../../platform/dates.ts';
import type { MatterSource } from '../../../platform/module.ts';
import { entryNames } from '../entries/entry.ts';
import { listOwnEntries } from '../entries/entry-store.ts';

/** A worker's own sign-ups under 我的事项. */
export const eventMatters: readonly MatterSource[] = [
  {
    find: async (db, { actor, now }) => {
      if (actor.personId === undefined) return [];
      const own = await listOwnEntries(db, actor.region, actor.personId);
      return own.map(({ entry, title, startsAt, eventStatus, changedAt }) => ({
        label: `活动：${title}`,
        href: `/events/${entry.region}/${entry.eventId}`,
        state: eventStatus === 'cancelled' ? '活动取消' : entryNames[entry.status],
        next:
          entry.status === 'taken' && startsAt > now && eventStatus !== 'cancelled'
            ? `${formatDateTime(startsAt)} 参加`
            : undefined,
        changedAt,
      }));
    },
  },
];
