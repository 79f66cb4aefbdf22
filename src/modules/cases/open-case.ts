import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { refuseCommon } from '../../platform/refusal.ts';
import { recordAudit } from '../audit/index.ts';
import type { RightsCase, Status } from './case.ts';
import { eventTitles } from './case-event.ts';
import { insertEvent } from './case-event-store.ts';
import { type CaseAct, nextStatus } from './case-lifecycle.ts';
import { type CaseParties, may, maySee } from './case-policy.ts';
import { refuse } from './case-refusals.ts';
import { type CaseChange, findParties, lockCase, updateCase } from './case-store.ts';

/** A case that is locked, seen, permitted and at a station where the act is open. */
export interface OpenCase {
  readonly rightsCase: RightsCase;
  readonly parties: CaseParties;
  readonly word: CaseAct;
  /** The station the act leads to. */
  readonly next: Status;
}

/** What every form on a case carries. `version` is left out by acts that cannot overwrite a colleague. */
export interface CaseTarget {
  readonly caseId: string;
  readonly version?: number | undefined;
}

/**
 * Begins an act on a case: locks the row, then asks scope, permission, freshness and life-cycle, in this order.
 * @throws Refused 404 outside the actor's scope, 403, 409 when stale or not open at this station.
 */
export async function openCase(
  tx: Transaction,
  act: Act,
  on: CaseTarget & { word: CaseAct; region?: string },
): Promise<OpenCase> {
  const rightsCase = await lockCase(tx, on.region ?? act.actor.region, on.caseId);
  if (!rightsCase) return refuseCommon('not-found');
  const parties = await findParties(tx, rightsCase);
  if (!maySee(act.actor, rightsCase, parties)) refuseCommon('not-found');
  if (!may(act.actor, on.word, { rightsCase, parties })) refuseCommon('forbidden');
  const next = nextStatus(rightsCase, on.word);
  if (next === undefined && on.word === 'accept' && rightsCase.handler)
    refuse('case.taken', { by: rightsCase.handler.name });
  if (next === undefined)
    return refuse('case.not-open', { status: rightsCase.status, act: eventTitles[on.word] });
  if (on.version !== undefined && on.version !== rightsCase.version) refuseCommon('stale');
  return { rightsCase, parties, word: on.word, next };
}

export interface StepRecord {
  readonly change?: CaseChange;
  /** One sentence for the timeline; no name of a claimant and no number of a document of theirs. */
  readonly detail?: string | undefined;
  readonly reason?: string | undefined;
  /** On which papers it was decided. */
  readonly papers?: string | undefined;
  readonly audit?: Readonly<Record<string, unknown>>;
}

/** Ends an act: saves the station and the facts, writes the timeline and the audit row. */
export async function saveStep(
  tx: Transaction,
  act: Act,
  step: { opened: OpenCase; record: StepRecord },
): Promise<void> {
  const { opened, record } = step;
  const { rightsCase, next, word } = opened;
  await updateCase(tx, rightsCase, { status: next, change: record.change ?? {} });
  const detail = [record.detail, record.reason].filter((text) => text !== undefined && text !== '').join(';');
  await insertEvent(tx, act, {
    region: rightsCase.region,
    caseId: rightsCase.id,
    word,
    detail: detail === '' ? undefined : detail,
    papers: record.papers,
    fromStatus: rightsCase.status,
    toStatus: next,
  });
  await recordAudit(tx, act, {
    word: `case.${word}`,
    subject: { type: 'case', id: rightsCase.id },
    region: rightsCase.region,
    reason: record.reason,
    detail: {
      number: rightsCase.number,
      from: rightsCase.status,
      to: next,
      papers: record.papers,
      ...record.audit,
    },
  });
}
