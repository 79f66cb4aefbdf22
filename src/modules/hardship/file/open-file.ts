import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { may, maySeeFile } from '../hardship-policy.ts';
import { refuse } from '../hardship-refusals.ts';
import { eventTitles } from './file-event.ts';
import { insertEvent } from './file-event-store.ts';
import { type FileAct, nextStatus } from './file-lifecycle.ts';
import { type FileChange, lockFile, updateFile } from './file-store.ts';
import type { HardshipFile, Status } from './hardship-file.ts';

/** A file that is locked, seen, permitted and at a station where the act is open. */
export interface OpenFile {
  readonly file: HardshipFile;
  readonly word: FileAct;
  /** The station the act leads to. */
  readonly next: Status;
}

/** What every form on a file carries. `version` is left out by acts that cannot overwrite a colleague. */
export interface FileTarget {
  readonly fileId: string;
  readonly version?: number | undefined;
}

/**
 * Begins an act on a file: locks the row, then asks scope, permission, life-cycle and freshness, in this order.
 * @throws Refused 404 outside the actor's scope, 403, 409 when stale or not open at this station.
 */
export async function openFile(
  tx: Transaction,
  act: Act,
  on: FileTarget & { word: FileAct },
): Promise<OpenFile> {
  const file = await lockFile(tx, act.keys, { region: act.actor.region, id: on.fileId });
  if (!file || !maySeeFile(act.actor, file)) return refuseCommon('not-found');
  if (!may(act.actor, on.word, file)) refuseCommon('forbidden');
  const next = nextStatus(file.status, on.word);
  if (next === undefined) return refuse('file.not-open', { status: file.status, act: eventTitles[on.word] });
  if (on.version !== undefined && on.version !== file.version) refuseCommon('stale');
  return { file, word: on.word, next };
}

export interface StepRecord {
  readonly change?: FileChange;
  /** Where the act does not lead on yet, e.g. a signature that is not the last. */
  readonly stay?: Status;
  /** One sentence for the timeline; no health, income or number of anybody. */
  readonly detail?: string | undefined;
  readonly reason?: string | undefined;
  readonly papers?: string | undefined;
  readonly audit?: Readonly<Record<string, unknown>>;
}

/** Ends an act: saves the station and the facts, writes the timeline (not for filling in) and the audit row. */
export async function saveStep(
  tx: Transaction,
  act: Act,
  step: { opened: OpenFile; record: StepRecord },
): Promise<void> {
  const { opened, record } = step;
  const { file, word } = opened;
  const status = record.stay ?? opened.next;
  await updateFile(tx, file, { status, change: record.change ?? {}, now: act.now });
  if (word !== 'fill-in') {
    const detail = [record.detail, record.reason]
      .filter((text) => text !== undefined && text !== '')
      .join('；');
    await insertEvent(tx, act, {
      region: file.region,
      fileId: file.id,
      word,
      detail: detail === '' ? undefined : detail,
      papers: record.papers,
      fromStatus: file.status,
      toStatus: status,
    });
  }
  await recordAudit(tx, act, {
    word: `hardship.${word}`,
    subject: { type: 'hardship-file', id: file.id },
    reason: record.reason,
    detail: { number: file.number, from: file.status, to: status, papers: record.papers, ...record.audit },
  });
}
