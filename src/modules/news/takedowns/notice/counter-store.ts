import type { Db, Transaction } from '../../../../platform/db/database.ts';
import type { Counter, PartyKind, Takedown } from './takedown.ts';
import { counterColumns, toCounter } from './takedown-row.ts';

type Key = Pick<Takedown, 'region' | 'id'>;

export async function insertCounter(
  tx: Transaction,
  { region, id }: Key,
  one: { id: string; partyKind: PartyKind; partyLabel: string; partySealed: string; filedAt: Date },
): Promise<void> {
  await tx
    .insertInto('news_takedown_counters')
    .values({
      region_code: region,
      id: one.id,
      takedown_id: id,
      party_kind: one.partyKind,
      party_label: one.partyLabel,
      party_sealed: one.partySealed,
      status: 'open',
      filed_at: one.filedAt,
    })
    .execute();
}

/** Counter-notices to one notice, the newest first. */
export async function listCounters(db: Db | Transaction, { region, id }: Key): Promise<Counter[]> {
  const rows = await db
    .selectFrom('news_takedown_counters')
    .select(counterColumns)
    .where('region_code', '=', region)
    .where('takedown_id', '=', id)
    .orderBy('filed_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toCounter);
}

export async function findCounter(
  db: Db | Transaction,
  region: string,
  id: string,
): Promise<Counter | undefined> {
  const row = await db
    .selectFrom('news_takedown_counters')
    .select(counterColumns)
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toCounter(row);
}

/** Answers the one that waits; nothing happens where none does. */
export async function answerOpenCounter(
  tx: Transaction,
  { region, id }: Key,
  given: { status: 'accepted' | 'declined'; answer: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('news_takedown_counters')
    .set({ status: given.status, answer: given.answer, answered_at: given.at })
    .where('region_code', '=', region)
    .where('takedown_id', '=', id)
    .where('status', '=', 'open')
    .execute();
}
