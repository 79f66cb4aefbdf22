import type { Act } from '../../../platform/actor.ts';
import type { Db, Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { type Letter, type Status, statuses } from './letter.ts';
import { type EventWord, eventTitles, isForRecipient, type LetterEvent } from './letter-event.ts';
import { member, present } from './letter-row.ts';

export interface NewEvent {
  readonly letter: Pick<Letter, 'region' | 'id'>;
  readonly word: EventWord;
  readonly detail: string | undefined;
  readonly fromStatus: Status | undefined;
  readonly toStatus: Status;
}

export async function insertEvent(tx: Transaction, act: Act, event: NewEvent): Promise<void> {
  await tx
    .insertInto('supervision_letter_events')
    .values({
      region_code: event.letter.region,
      id: newId(),
      letter_id: event.letter.id,
      happened_at: act.now,
      word: event.word,
      actor_id: act.actor.id,
      actor_name: act.actor.name,
      detail: event.detail ?? null,
      is_for_recipient: isForRecipient(event.word),
      from_status: event.fromStatus ?? null,
      to_status: event.toStatus,
    })
    .execute();
}

/** The timeline, newest first. */
export async function listEvents(
  db: Db,
  of: { region: string; letterId: string; readers: 'staff' | 'recipient' },
): Promise<LetterEvent[]> {
  let query = db
    .selectFrom('supervision_letter_events')
    .selectAll()
    .where('region_code', '=', of.region)
    .where('letter_id', '=', of.letterId);
  if (of.readers === 'recipient') query = query.where('is_for_recipient', '=', true);
  const rows = await query.orderBy('happened_at', 'desc').orderBy('id', 'desc').execute();
  return rows.map((row) => ({
    id: row.id,
    happenedAt: row.happened_at,
    word: eventWord(row.word),
    actorName: row.actor_name,
    detail: present(row.detail),
    fromStatus: row.from_status === null ? undefined : member(statuses, row.from_status),
    toStatus: member(statuses, row.to_status),
  }));
}

function eventWord(word: string): EventWord {
  if (word in eventTitles) return word as EventWord; // just looked up in the table of all words
  throw new Error(`unknown event word ${word}`);
}
