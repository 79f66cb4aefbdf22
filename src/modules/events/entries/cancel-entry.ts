import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { mayCancelEntry } from '../event/event-policy.ts';
import { lockEvent, updatePlaces } from '../event/event-store.ts';
import { stationAfter } from '../event/open-event.ts';
import { refuse } from '../event-refusals.ts';
import { findEntry, updateEntry } from './entry-store.ts';
import { moveUp } from './move-up.ts';

/**
 * 取消报名: the place goes to who waits longest, and that person is told.
 * @throws Refused 404 also for other people's entries, 409 where it is cancelled or the event is over.
 */
export async function cancelEntry(
  tx: Transaction,
  act: Act,
  input: { region: string; entryId: string },
): Promise<void> {
  const found = await findEntry(tx, input.region, input.entryId);
  const event = found && (await lockEvent(tx, input.region, found.eventId));
  // Read again under the lock: it may have moved up meanwhile.
  const entry = event && (await findEntry(tx, input.region, input.entryId));
  if (!event || !entry || !mayCancelEntry(act.actor, entry)) return refuseCommon('not-found');
  stationAfter(event, 'cancel-entry');
  if (entry.status === 'cancelled') refuse('events.entry-cancelled');
  await updateEntry(tx, entry, { status: 'cancelled', cancelledAt: act.now });
  if (entry.status === 'taken') {
    const taken = event.taken - 1;
    await updatePlaces(tx, event, { taken });
    await moveUp(tx, act, { ...event, taken });
  }
  await recordAudit(tx, act, {
    word: 'event.cancel-entry',
    region: event.region,
    subject: { type: 'event', id: event.id },
    detail: { entry: entry.sequence },
  });
}
