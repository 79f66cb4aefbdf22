import type { Act } from '../../../platform/actor.ts';
import type { Db, Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { type EventWord, eventTitles, type FileEvent, isForWorker } from './file-event.ts';
import { member, present } from './file-row-store.ts';
import { type Status, statuses } from './hardship-file.ts';

export interface NewEvent {
  readonly region: string;
  readonly fileId: string;
  readonly word: EventWord;
  readonly detail: string | undefined;
  readonly papers: string | undefined;
  readonly fromStatus: Status | undefined;
  readonly toStatus: Status;
}

export async function insertEvent(tx: Transaction, act: Act, event: NewEvent): Promise<void> {
  await tx
    .insertInto('hardship_events')
    .values({
      region_code: event.region,
      id: newId(),
      file_id: event.fileId,
      happened_at: act.now,
      word: event.word,
      actor_kind: act.actor.kind,
      actor_id: act.actor.id,
      actor_name: act.actor.name,
      detail: event.detail ?? null,
      papers: event.papers ?? null,
      is_for_worker: isForWorker(event.word),
      from_status: event.fromStatus ?? null,
      to_status: event.toStatus,
    })
    .execute();
}

/** The timeline, newest first. */
export async function listEvents(db: Db | Transaction, region: string, fileId: string): Promise<FileEvent[]> {
  const rows = await db
    .selectFrom('hardship_events')
    .selectAll()
    .where('region_code', '=', region)
    .where('file_id', '=', fileId)
    .orderBy('happened_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    happenedAt: row.happened_at,
    word: eventWord(row.word),
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    detail: present(row.detail),
    papers: present(row.papers),
    isForWorker: row.is_for_worker,
    toStatus: member(statuses, row.to_status),
  }));
}

function eventWord(word: string): EventWord {
  if (Object.hasOwn(eventTitles, word)) return word as EventWord; // just looked up in the table of all words
  throw new Error(`unknown event word ${word}`);
}
