import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { tellEntrants } from '../entries/tell-entrants.ts';
import { refuse } from '../event-refusals.ts';
import type { UnionEvent } from './event.ts';
import type { StatusChange } from './event-store.ts';
import { updateStatus } from './event-store.ts';
import { type EventTarget, openEvent } from './open-event.ts';

/** 开放报名, also again after it was closed. */
export async function openSignUp(tx: Transaction, act: Act, on: EventTarget): Promise<void> {
  await step(tx, act, { on, word: 'open', facts: { openedAt: act.now } });
}

/** 截止报名: staff may still type in what came on paper. */
export async function closeSignUp(tx: Transaction, act: Act, on: EventTarget): Promise<void> {
  await step(tx, act, { on, word: 'close', facts: {} });
}

/** 已举办: how many came, counted by hand on the sign-in sheet – nobody is checked in electronically. @throws Refused 409 before it began */
export async function holdEvent(
  tx: Transaction,
  act: Act,
  on: EventTarget & { attended: number; note?: string | undefined },
): Promise<void> {
  const { startsAt } = await step(tx, act, {
    on,
    word: 'hold',
    facts: { attended: on.attended, heldNote: on.note },
  });
  if (act.now < startsAt) refuse('events.not-begun');
}

/** 归档 into the yearly ledger of activities. */
export async function archiveEvent(tx: Transaction, act: Act, on: EventTarget): Promise<void> {
  await step(tx, act, { on, word: 'archive', facts: { archivedOn: shanghaiDate(act.now) } });
}

/** 取消活动: everybody who signed up is told why. */
export async function cancelEvent(
  tx: Transaction,
  act: Act,
  on: EventTarget & { reason: string },
): Promise<void> {
  await step(tx, act, { on, word: 'cancel', facts: { cancelReason: on.reason }, reason: on.reason });
  await tellEntrants(tx, act, {
    eventId: on.eventId,
    template: 'events.cancelled',
    values: { reason: on.reason },
  });
}

async function step(
  tx: Transaction,
  act: Act,
  of: {
    on: EventTarget;
    word: 'open' | 'close' | 'hold' | 'archive' | 'cancel';
    facts: Omit<StatusChange, 'status'>;
    reason?: string;
  },
): Promise<UnionEvent> {
  const { event, next } = await openEvent(tx, act, { ...of.on, word: of.word });
  await updateStatus(tx, event, { status: next, ...of.facts });
  await recordAudit(tx, act, {
    word: `event.${of.word}`,
    subject: { type: 'event', id: event.id },
    reason: of.reason,
    detail: { from: event.status, to: next },
  });
  return event;
}
