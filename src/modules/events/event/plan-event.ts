import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { moveUp } from '../entries/move-up.ts';
import { refuse } from '../event-refusals.ts';
import type { EventPlan } from './event.ts';
import { mayKeepEvents } from './event-policy.ts';
import { insertEvent, updatePlan } from './event-store.ts';
import { type EventTarget, openEvent } from './open-event.ts';

/** 新建活动 as a draft. @throws Refused 403, 422 without the employers' consent in working hours. */
export async function planEvent(tx: Transaction, act: Act, plan: EventPlan): Promise<{ id: string }> {
  if (!mayKeepEvents(act.actor)) refuseCommon('forbidden');
  checkConsent(plan);
  const id = newId();
  await insertEvent(tx, act, { id, plan });
  await recordAudit(tx, act, {
    word: 'event.plan',
    subject: { type: 'event', id },
    detail: { kind: plan.kind },
  });
  return { id };
}

/**
 * 修改活动: more places let those who wait move up; fewer than are given is refused.
 * @throws Refused 404, 403, 409, 422.
 */
export async function editEvent(
  tx: Transaction,
  act: Act,
  input: EventTarget & { plan: EventPlan },
): Promise<void> {
  const { event } = await openEvent(tx, act, { ...input, word: 'edit' });
  const { plan } = input;
  checkConsent(plan);
  if (plan.capacity !== undefined && plan.capacity < event.taken)
    refuse('events.capacity-below-taken', { taken: event.taken });
  await updatePlan(tx, event, plan);
  await moveUp(tx, act, { ...event, ...plan });
  await recordAudit(tx, act, {
    word: 'event.edit',
    subject: { type: 'event', id: event.id },
    detail: { capacity: plan.capacity, startsAt: plan.startsAt.toISOString() },
  });
}

/** 工会法 §41: in working hours only with the employers' consent given before. */
function checkConsent(plan: EventPlan): void {
  if (plan.inWorkingHours && plan.employerConsent === undefined) refuse('events.consent-needed');
}
