import type { Db, Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import type { UnionEvent } from '../event/event.ts';
import type { Prize } from './prize.ts';

type EventKey = Pick<UnionEvent, 'region' | 'id'>;

export async function insertPrizes(
  tx: Transaction,
  event: EventKey,
  of: { prizes: readonly Omit<Prize, 'id'>[]; by: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('event_prizes')
    .values(
      of.prizes.map((prize) => ({
        region_code: event.region,
        id: newId(),
        event_id: event.id,
        name: prize.name,
        organisation_name: prize.organisationName ?? null,
        prize: prize.prize,
        amount_fen: prize.amountFen,
        awarder_name: of.by,
        awarded_at: of.at,
      })),
    )
    .execute();
}

/** Takes the whole sheet back, so that a corrected one can be written. */
export async function deletePrizes(tx: Transaction, event: EventKey): Promise<void> {
  await tx
    .deleteFrom('event_prizes')
    .where('region_code', '=', event.region)
    .where('event_id', '=', event.id)
    .execute();
}

export async function listPrizes(db: Db | Transaction, event: EventKey): Promise<Prize[]> {
  const rows = await db
    .selectFrom('event_prizes')
    .selectAll()
    .where('region_code', '=', event.region)
    .where('event_id', '=', event.id)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    organisationName: row.organisation_name ?? undefined,
    prize: row.prize,
    amountFen: row.amount_fen,
  }));
}
