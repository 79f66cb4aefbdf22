import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Visit, VisitStatus } from './visit.ts';
import { insertVisitEvent } from './visit-event-store.ts';
import { nextVisitStatus, type VisitAct, visitActNames } from './visit-lifecycle.ts';
import { mayOnVisit, maySeeVisit } from './visit-policy.ts';
import { refuse } from './visit-refusals.ts';
import { lockVisit, updateVisit, type VisitChange } from './visit-store.ts';

/** A visit that is locked, seen, permitted and at a station where the act is open. */
export interface OpenVisit {
  readonly visit: Visit;
  readonly word: VisitAct;
  /** The station the act leads to. */
  readonly next: VisitStatus;
}

/** What every form on a visit carries. `version` is left out by acts that cannot overwrite a colleague. */
export interface VisitTarget {
  readonly visitId: string;
  readonly version?: number | undefined;
}

/**
 * Begins an act on a visit: locks the row, then asks scope, permission, life-cycle and freshness, in this order.
 * @throws Refused 404 outside the actor's scope, 403, 409 when not open at this station or stale.
 */
export async function openVisit(
  tx: Transaction,
  act: Act,
  on: VisitTarget & { word: VisitAct },
): Promise<OpenVisit> {
  const visit = await lockVisit(tx, act.actor.region, on.visitId);
  if (!visit || !maySeeVisit(act.actor, visit)) return refuseCommon('not-found');
  if (!mayOnVisit(act.actor, on.word, visit)) refuseCommon('forbidden');
  const next = nextVisitStatus(visit.status, on.word);
  if (next === undefined)
    return refuse('visit.not-open', { status: visit.status, act: visitActNames[on.word] });
  if (on.version !== undefined && on.version !== visit.version) refuseCommon('stale');
  return { visit, word: on.word, next };
}

/** Ends an act: saves station and facts, writes the timeline and the audit row. No worker's name goes into either. */
export async function saveVisitStep(
  tx: Transaction,
  act: Act,
  step: { opened: OpenVisit; change?: VisitChange; detail?: string | undefined; audit?: object },
): Promise<void> {
  const { visit, next, word } = step.opened;
  await updateVisit(tx, visit, { status: next, change: step.change ?? {} });
  await insertVisitEvent(tx, act, { visit, word, detail: step.detail, from: visit.status, to: next });
  await recordAudit(tx, act, {
    word: `visit.${word}`,
    subject: { type: 'visit', id: visit.id },
    region: visit.region,
    detail: { number: visit.number, from: visit.status, to: next, ...step.audit },
  });
}
