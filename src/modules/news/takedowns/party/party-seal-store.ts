import type { Db, Transaction } from '../../../../platform/db/database.ts';

interface Key {
  readonly region: string;
  readonly id: string;
}
/** What the sender of a notice said, still sealed. */
export async function findPartySeal(db: Db | Transaction, { region, id }: Key): Promise<string | undefined> {
  const row = await db
    .selectFrom('news_takedowns')
    .select('party_sealed')
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.party_sealed;
}

/** What the other side said, still sealed. */
export async function findCounterSeal(
  db: Db | Transaction,
  { region, id }: Key,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('news_takedown_counters')
    .select('party_sealed')
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.party_sealed;
}

export async function updatePartySeal(
  tx: Transaction,
  { region, id }: Key,
  to: { sealed: string; index: string },
): Promise<void> {
  await tx
    .updateTable('news_takedowns')
    .set({ party_sealed: to.sealed, party_index: to.index })
    .where('region_code', '=', region)
    .where('id', '=', id)
    .execute();
}

export async function updateCounterSeal(tx: Transaction, { region, id }: Key, sealed: string): Promise<void> {
  await tx
    .updateTable('news_takedown_counters')
    .set({ party_sealed: sealed })
    .where('region_code', '=', region)
    .where('id', '=', id)
    .execute();
}
