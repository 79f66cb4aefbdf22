import type { EventPlan } from '../src/modules/events/event/event.ts';
import { planEvent } from '../src/modules/events/event/plan-event.ts';
import { openSignUp } from '../src/modules/events/event/run-event.ts';
import type { Act } from '../src/platform/actor.ts';
import type { Db } from '../src/platform/db/database.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';

/** An evening of volleyball, ten days after the tests' now. */
export function eventPlan(over: Partial<EventPlan> = {}): EventPlan {
  return {
    kind: 'sports',
    title: '职工排球友谊赛',
    organiser: '临高县总工会',
    place: '县体育馆',
    townshipCode: '469024100',
    startsAt: new Date('2023-11-12T11:30:00Z'),
    endsAt: new Date('2023-11-12T13:30:00Z'),
    audience: undefined,
    summary: '三局两胜，每队六人。',
    capacity: undefined,
    signUpUntil: undefined,
    isInsured: false,
    inWorkingHours: false,
    employerConsent: undefined,
    ...over,
  };
}

/** An event that takes sign-ups. */
export async function makeOpenEvent(db: Db, act: Act, over: Partial<EventPlan> = {}): Promise<string> {
  return inTransaction(db, async (tx) => {
    const { id } = await planEvent(tx, act, eventPlan(over));
    await openSignUp(tx, act, { eventId: id });
    return id;
  });
}
