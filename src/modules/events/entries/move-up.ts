import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { UnionEvent } from '../event/event.ts';
import { updatePlaces } from '../event/event-store.ts';
import { listWaiting, updateEntry } from './entry-store.ts';
import { tellEntrant } from './tell-entrants.ts';

/** More than one list's worth of places at once is a change of the hall; the rest moves up at the next change. */
const MOST = 1_000;

/**
 * 候补递补: gives free places to those who wait, first come first, and tells them. The caller holds the event's lock.
 * @param event with the places as they are now.
 */
export async function moveUp(tx: Transaction, act: Act, event: UnionEvent): Promise<void> {
  const free = event.capacity === undefined ? MOST : Math.min(event.capacity - event.taken, MOST);
  if (free <= 0) return;
  const next = await listWaiting(tx, event, free);
  if (next.length === 0) return;
  for (const entry of next) await updateEntry(tx, entry, { status: 'taken', movedUpAt: act.now });
  await updatePlaces(tx, event, { taken: event.taken + next.length });
  for (const entry of next) await tellEntrant(tx, act, { event, entry, template: 'events.moved-up' });
  await recordAudit(tx, act, {
    word: 'event.move-up',
    region: event.region,
    subject: { type: 'event', id: event.id },
    detail: { entries: next.map((entry) => entry.sequence) },
  });
}
