import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { may, maySee } from '../supervision-policy.ts';
import { refuse } from '../supervision-refusals.ts';
import { insertEvent } from './event-store.ts';
import type { Letter, Status } from './letter.ts';
import { eventTitles } from './letter-event.ts';
import { type LetterAct, nextStatus } from './letter-lifecycle.ts';
import { type LetterChange, lockLetter, updateLetter } from './letter-store.ts';

/** A letter that is locked, seen, permitted and at a station where the act is open. */
export interface OpenLetter {
  readonly letter: Letter;
  readonly word: LetterAct;
  /** The station the act leads to. */
  readonly next: Status;
}

/** What every form on a letter carries. `version` is left out by acts that cannot overwrite a colleague. */
export interface LetterTarget {
  readonly letterId: string;
  readonly version?: number | undefined;
}

/**
 * Begins an act on a letter: locks the row, then asks scope, permission, life-cycle and freshness, in this order.
 * @throws Refused 404 outside the actor's scope, 403, 409 when not open at this station or stale.
 */
export async function openLetter(
  tx: Transaction,
  act: Act,
  on: LetterTarget & { word: LetterAct },
): Promise<OpenLetter> {
  const letter = await lockLetter(tx, act.actor.region, on.letterId);
  if (!letter || !maySee(act.actor, letter)) return refuseCommon('not-found');
  if (!may(act.actor, on.word, letter)) refuseCommon('forbidden');
  const next = nextStatus(letter.status, on.word);
  if (next === undefined)
    return refuse('letter.not-open', { status: letter.status, act: eventTitles[on.word] });
  if (on.version !== undefined && on.version !== letter.version) refuseCommon('stale');
  return { letter, word: on.word, next };
}

export interface StepRecord {
  readonly change?: LetterChange;
  /** One sentence for the timeline; no name of a worker. */
  readonly detail?: string | undefined;
  readonly reason?: string | undefined;
  readonly audit?: Readonly<Record<string, unknown>>;
}

/** Ends an act: saves the station and the facts, writes the timeline and the audit row. */
export async function saveStep(
  tx: Transaction,
  act: Act,
  step: { opened: OpenLetter; record: StepRecord },
): Promise<void> {
  const { letter, next, word } = step.opened;
  const { record } = step;
  await updateLetter(tx, letter, { status: next, change: record.change ?? {} });
  const detail = [record.detail, record.reason]
    .filter((text) => text !== undefined && text !== '')
    .join('；');
  await insertEvent(tx, act, {
    letter,
    word,
    detail: detail === '' ? undefined : detail,
    fromStatus: letter.status,
    toStatus: next,
  });
  await recordAudit(tx, act, {
    word: `letter.${word}`,
    subject: { type: 'letter', id: letter.id },
    region: letter.region,
    reason: record.reason,
    detail: {
      number: record.change?.number ?? letter.number,
      kind: letter.kind,
      from: letter.status,
      to: next,
      ...record.audit,
    },
  });
}
