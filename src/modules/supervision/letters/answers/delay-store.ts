import type { Act } from '../../../../platform/actor.ts';
import type { Db, Transaction } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/id.ts';
import { member, present } from '../letter-row.ts';

/** 延期申请. */
export interface Delay {
  readonly id: string;
  readonly until: string;
  readonly reason: string;
  readonly askedAt: Date;
  readonly askerName: string;
  readonly answer: 'granted' | 'refused' | undefined;
  readonly answeredAt: Date | undefined;
  readonly answerNote: string | undefined;
}

interface Of {
  readonly region: string;
  readonly letterId: string;
}

/** Newest first. */
export async function listDelays(db: Db | Transaction, of: Of): Promise<Delay[]> {
  const rows = await db
    .selectFrom('supervision_letter_delays')
    .selectAll()
    .where('region_code', '=', of.region)
    .where('letter_id', '=', of.letterId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    until: row.until_on,
    reason: row.reason,
    askedAt: row.asked_at,
    askerName: row.asker_name,
    answer: row.answer === null ? undefined : member(['granted', 'refused'], row.answer),
    answeredAt: present(row.answered_at),
    answerNote: present(row.answer_note),
  }));
}

export async function insertDelay(
  tx: Transaction,
  act: Act,
  delay: Of & { until: string; reason: string },
): Promise<void> {
  await tx
    .insertInto('supervision_letter_delays')
    .values({
      region_code: delay.region,
      id: newId(),
      letter_id: delay.letterId,
      until_on: delay.until,
      reason: delay.reason,
      asked_at: act.now,
      asker_name: act.actor.name,
    })
    .execute();
}

export async function saveDelayAnswer(
  tx: Transaction,
  act: Act,
  on: Of & { delayId: string; answer: 'granted' | 'refused'; note: string | undefined },
): Promise<void> {
  await tx
    .updateTable('supervision_letter_delays')
    .set({
      answer: on.answer,
      answered_at: act.now,
      answerer_name: act.actor.name,
      answer_note: on.note ?? null,
    })
    .where('region_code', '=', on.region)
    .where('letter_id', '=', on.letterId)
    .where('id', '=', on.delayId)
    .execute();
}
