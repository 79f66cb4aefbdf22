import { formatDateTime } from '../../platform/dates.ts';
import { everyone } from '../../platform/http/route.ts';
import type { SearchSource } from '../../platform/module.ts';
import { listEvents } from './event/event-store.ts';

/** Events that are or were open to everybody, the latest first. */
export const eventSearch: SearchSource = {
  title: '职工活动',
  permission: everyone,
  register: (text) => `/events?q=${encodeURIComponent(text)}`,
  find: async (db, { actor, text, limit }) => {
    const filter = { text, statuses: ['open', 'closed', 'held', 'archived'] as const };
    const found = await listEvents(db, { region: actor.region, filter }, { offset: 0, limit, order: 'desc' });
    return found.map((event) => ({
      label: event.title,
      href: `/events/${event.region}/${event.id}`,
      hint: `${formatDateTime(event.startsAt)} · ${event.place}`,
    }));
  },
};
