import type { Act } from '../../platform/actor.ts';
import type { Db, Transaction } from '../../platform/db/database.ts';
import { newId } from '../../platform/id.ts';
import { type Status, statuses } from './case.ts';
import { type CaseEvent, type EventWord, eventTitles, isForWorker } from './case-event.ts';
import { member, present } from './case-row-store.ts';

export interface NewEvent {
  readonly region: string;
  readonly caseId: string;
  readonly word: EventWord;
  readonly detail: string | undefined;
  readonly papers: string | undefined;
  readonly fromStatus: Status | undefined;
  readonly toStatus: Status;
}

export async function insertEvent(tx: Transaction, act: Act, event: NewEvent): Promise<void> {
  await tx
    .insertInto('case_events')
    .values({
      region_code: event.region,
      id: newId(),
      case_id: event.caseId,
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
export async function listEvents(db: Db, region: string, caseId: string): Promise<CaseEvent[]> {
  const rows = await db
    .selectFrom('case_events')
    .selectAll()
    .where('region_code', '=', region)
    .where('case_id', '=', caseId)
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
    fromStatus: row.from_status === null ? undefined : member(statuses, row.from_status),
    toStatus: member(statuses, row.to_status),
  }));
}

function eventWord(word: string): EventWord {
  if (word in eventTitles) return word as EventWord; // just looked up in the table of all words
  throw new Error(`unknown event word ${word}`);
}
