import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { refuse } from '../event-refusals.ts';
import {
  actNames,
  type EventAct,
  type EventStatus,
  nextStatus,
  statusNames,
  type UnionEvent,
} from './event.ts';
import { mayKeepEvents } from './event-policy.ts';
import { lockEvent } from './event-store.ts';

/** What every form on an event carries. */
export interface EventTarget {
  readonly eventId: string;
  readonly version?: number | undefined;
}

/**
 * Begins an act of the department: locks the row, then asks permission, freshness and life-cycle.
 * @throws Refused 404, 403, 409 when stale or not open at this station.
 */
export async function openEvent(
  tx: Transaction,
  act: Act,
  on: EventTarget & { word: EventAct },
): Promise<{ event: UnionEvent; next: EventStatus }> {
  const event = await lockEvent(tx, act.actor.region, on.eventId);
  if (!event) return refuseCommon('not-found');
  if (!mayKeepEvents(act.actor)) refuseCommon('forbidden');
  if (on.version !== undefined && on.version !== event.version) refuseCommon('stale');
  return { event, next: stationAfter(event, on.word) };
}

/** @throws Refused 409 where the act is not open. */
export function stationAfter(event: UnionEvent, word: EventAct): EventStatus {
  const next = nextStatus(event.status, word);
  if (next === undefined)
    return refuse('events.not-open', { status: statusNames[event.status], act: actNames[word] });
  return next;
}
