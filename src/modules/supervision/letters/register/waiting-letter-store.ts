import type { Db } from '../../../../platform/db/database.ts';
import { letterKinds, statuses } from '../letter.ts';
import { member } from '../letter-row.ts';
import type { WaitingLetter } from './waiting-letter.ts';

/** A county has dozens of open letters, not thousands. */
const MOST = 200;
const OPEN = ['drafted', 'signing', 'issued', 'served', 'rectifying', 'rechecking'] as const;

/** Open letters, the oldest first; those of one recipient where given. */
export async function listWaitingLetters(
  db: Db,
  of: { region: string; recipientId?: string | undefined },
): Promise<WaitingLetter[]> {
  let query = db
    .selectFrom('supervision_letters as l')
    .select([
      'l.id',
      'l.kind',
      'l.status',
      'l.number',
      'l.organisation_name',
      'l.recipient_id',
      'l.recipient_name',
      'l.offered_at',
      'l.drafter_id',
      'l.signing_steps',
      'l.signing_position',
      'l.reply_due',
      'l.recheck_on',
    ])
    .select((eb) => [
      eb
        .exists(
          eb
            .selectFrom('supervision_letter_delays as d')
            .select('d.id')
            .whereRef('d.region_code', '=', 'l.region_code')
            .whereRef('d.letter_id', '=', 'l.id')
            .where('d.answer', 'is', null),
        )
        .as('has_open_delay'),
      eb
        .selectFrom('supervision_letter_items as i')
        .select((inner) => inner.fn.min('i.promise_due').as('due'))
        .whereRef('i.region_code', '=', 'l.region_code')
        .whereRef('i.letter_id', '=', 'l.id')
        .where('i.done_on', 'is', null)
        .where((inner) => inner.or([inner('i.verdict', 'is', null), inner('i.verdict', '<>', 'rectified')]))
        .as('promise_due'),
    ])
    .where('l.region_code', '=', of.region)
    .where('l.status', 'in', OPEN);
  if (of.recipientId !== undefined) query = query.where('l.recipient_id', '=', of.recipientId);
  const rows = await query.orderBy('l.drafted_at').orderBy('l.id').limit(MOST).execute();
  return rows.map((row) => ({
    id: row.id,
    kind: member(letterKinds, row.kind),
    status: member(statuses, row.status),
    number: row.number ?? undefined,
    firmName: row.organisation_name,
    recipient: { id: row.recipient_id, name: row.recipient_name },
    isOffered: row.offered_at !== null,
    drafterId: row.drafter_id,
    signing: { steps: row.signing_steps, position: row.signing_position },
    replyDue: row.reply_due ?? undefined,
    recheckOn: row.recheck_on ?? undefined,
    hasOpenDelay: Boolean(row.has_open_delay),
    promiseDue: row.promise_due ?? undefined,
  }));
}
