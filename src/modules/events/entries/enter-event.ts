import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { violatedConstraint } from '../../../platform/db/errors.ts';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { isPublic, takesSignUps, type UnionEvent } from '../event/event.ts';
import { mayKeepEvents, unitOf } from '../event/event-policy.ts';
import { lockEvent, updatePlaces } from '../event/event-store.ts';
import { stationAfter } from '../event/open-event.ts';
import { refuse } from '../event-refusals.ts';
import type { Entrant, EntryChannel, EntryStatus } from './entry.ts';
import { insertEntry } from './entry-store.ts';
import { sealEntrant } from './seal-entry.ts';
import { tellEntrant } from './tell-entrants.ts';

export interface Entering {
  readonly region: string;
  readonly eventId: string;
  readonly channel: EntryChannel;
  readonly entrants: readonly Entrant[];
}

export interface Entered {
  readonly taken: number;
  readonly waiting: number;
}

/**
 * 报名, one person or a list. The event's row is locked, so that places are given one after the other: never one too
 * many, the rest waits in the order they came.
 * @throws Refused 404, 403, 409 after the sign-up or for somebody who is on it already, 422 without an identity number.
 */
export async function enterEvent(tx: Transaction, act: Act, input: Entering): Promise<Entered> {
  // Nobody acts in another county: a person's file there is not the one known here.
  const event =
    input.region === act.actor.region ? await lockEvent(tx, input.region, input.eventId) : undefined;
  if (!event || !isPublic(event)) return refuseCommon('not-found');
  check(act, event, input);
  let { taken, lastSequence } = event;
  const before = taken;
  for (const entrant of input.entrants) {
    const hasPlace = event.capacity === undefined || taken < event.capacity;
    lastSequence += 1;
    if (hasPlace) taken += 1;
    // The place is counted before the row is written: the CHECK of the table is asked for every single one.
    await updatePlaces(tx, event, { taken, lastSequence });
    await enterOne(tx, act, {
      event,
      entrant,
      channel: input.channel,
      sequence: lastSequence,
      status: hasPlace ? 'taken' : 'waiting',
    });
  }
  await recordAudit(tx, act, {
    word: 'event.enter',
    region: event.region,
    subject: { type: 'event', id: event.id },
    detail: { channel: input.channel, people: input.entrants.length, taken: taken - before },
  });
  return { taken: taken - before, waiting: input.entrants.length - (taken - before) };
}

function check(act: Act, event: UnionEvent, input: Entering): void {
  const keeps = mayKeepEvents(act.actor);
  if (input.channel === 'portal' && (act.actor.kind !== 'worker' || act.actor.personId === undefined))
    refuse('events.no-file');
  if (input.channel === 'unit' && unitOf(act.actor) === undefined && !keeps) refuseCommon('forbidden');
  if (input.channel === 'paper' && !keeps) refuseCommon('forbidden');
  stationAfter(event, 'enter');
  // The department types in what was handed in on paper until the event is held.
  if (!keeps && !takesSignUps(event, { now: act.now, today: shanghaiDate(act.now) }))
    refuse('events.sign-up-over');
  const bare = event.isInsured && input.entrants.find((one) => one.identityNumber === undefined);
  if (bare) refuse('events.identity-needed', { name: bare.name });
}

async function enterOne(
  tx: Transaction,
  act: Act,
  of: { event: UnionEvent; entrant: Entrant; channel: EntryChannel; sequence: number; status: EntryStatus },
): Promise<void> {
  const { event, entrant, status } = of;
  const id = newId();
  // What the event does not need is not kept (个人信息保护法 §6).
  const kept = event.isInsured
    ? entrant
    : { ...entrant, identityNumber: undefined, emergencyContact: undefined };
  try {
    await insertEntry(tx, {
      region: event.region,
      id,
      eventId: event.id,
      sequence: of.sequence,
      status,
      channel: of.channel,
      personId: entrant.personId,
      organisationId: entrant.organisationId,
      organisationName: entrant.organisationName,
      name: entrant.name,
      createdAt: act.now,
      sealed: sealEntrant(act.keys, kept),
      submitter: { id: act.actor.id, name: act.actor.name },
    });
  } catch (error) {
    if (violatedConstraint(error)?.startsWith('event_entries_one_'))
      refuse('events.twice', { name: entrant.name });
    throw error;
  }
  const template = status === 'taken' ? 'events.entered' : 'events.waiting';
  if (entrant.personId !== undefined)
    await tellEntrant(tx, act, { event, entry: { id, personId: entrant.personId }, template });
}
