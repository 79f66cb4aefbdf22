import type { Act } from '../../../platform/actor.ts';
import { formatDateTime } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import type { UnionEvent } from '../event/event.ts';
import { findEvent } from '../event/event-store.ts';
import type { EventTemplate } from '../event-templates.ts';
import type { Entry } from './entry.ts';
import { listEntries, listSealed } from './entry-store.ts';
import { openEntry } from './seal-entry.ts';

interface News {
  readonly event: UnionEvent;
  readonly entry: Pick<Entry, 'id' | 'personId'>;
  readonly template: EventTemplate;
  readonly values?: Readonly<Record<string, string>>;
}

/** In the inbox of who signed up alone; by text message to who stands on a list with a phone number. */
export async function tellEntrant(tx: Transaction, act: Act, news: News): Promise<void> {
  const { event, entry } = news;
  const sealed = entry.personId === undefined ? (await listSealed(tx, event)).get(entry.id) : undefined;
  const phone = sealed && openEntry(act.keys, sealed).phone;
  await send(tx, act, { ...news, phone });
}

/** Tells everybody who has a place or waits. */
export async function tellEntrants(
  tx: Transaction,
  act: Act,
  of: { eventId: string; template: EventTemplate; values: Readonly<Record<string, string>> },
): Promise<void> {
  const event = await findEvent(tx, act.actor.region, of.eventId);
  if (!event) return;
  const [entries, sealed] = await Promise.all([
    listEntries(tx, event, { statuses: ['taken', 'waiting'] }),
    listSealed(tx, event),
  ]);
  for (const entry of entries) {
    const closed = sealed.get(entry.id);
    const phone = closed && openEntry(act.keys, closed).phone;
    await send(tx, act, { ...of, event, entry, phone });
  }
}

async function send(tx: Transaction, act: Act, news: News & { phone: string | undefined }): Promise<void> {
  const { event, entry, template } = news;
  const to = entry.personId ?? news.phone;
  if (to === undefined) return;
  await act.messenger.send(tx, {
    region: event.region,
    channel: entry.personId === undefined ? 'sms' : 'in-site',
    to,
    template,
    values: {
      region: event.region,
      eventId: event.id,
      title: event.title,
      when: formatDateTime(event.startsAt),
      place: event.place,
      ...news.values,
    },
    now: act.now,
    key: `${template}:${entry.id}`,
  });
}
