import type { Db, Transaction } from '../../../../platform/db/database.ts';
import type { Reader } from './reader.ts';

const columns = ['id', 'name', 'address_sealed', 'creator_name', 'created_at'] as const;

/** Readers in the order they were put on the list; removed ones left out. */
export async function listReaders(db: Db, region: string): Promise<Reader[]> {
  const rows = await db
    .selectFrom('news_digest_readers')
    .select(columns)
    .where('region_code', '=', region)
    .where('status', '=', 'active')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    addressSealed: row.address_sealed,
    creatorName: row.creator_name,
    createdAt: row.created_at,
  }));
}

/** @returns false where somebody on the list already has this address. */
export async function insertReader(
  tx: Transaction,
  region: string,
  reader: Reader & { addressIndex: string },
): Promise<boolean> {
  const row = await tx
    .insertInto('news_digest_readers')
    .values({
      region_code: region,
      id: reader.id,
      name: reader.name,
      address_sealed: reader.addressSealed,
      address_index: reader.addressIndex,
      status: 'active',
      creator_name: reader.creatorName,
      created_at: reader.createdAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['region_code', 'address_index']).where('status', '=', 'active').doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns whether there was such a reader. */
export async function markRemoved(tx: Transaction, region: string, id: string): Promise<boolean> {
  const row = await tx
    .updateTable('news_digest_readers')
    .set({ status: 'removed' })
    .where('region_code', '=', region)
    .where('id', '=', id)
    .where('status', '=', 'active')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes whom an issue goes to. @returns those who had not got it before. */
export async function insertMailings(
  tx: Transaction,
  { region, digestId }: { region: string; digestId: string },
  mailing: { rows: readonly { id: string; readerId: string }[]; now: Date },
): Promise<string[]> {
  const rows = await tx
    .insertInto('news_digest_mailings')
    .values(
      mailing.rows.map(({ id, readerId }) => ({
        region_code: region,
        id,
        digest_id: digestId,
        reader_id: readerId,
        sent_at: mailing.now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['region_code', 'digest_id', 'reader_id']).doNothing())
    .returning('reader_id')
    .execute();
  return rows.map((row) => row.reader_id);
}

/** Readers who were sent the issue, with the day. */
export async function listMailings(
  db: Db,
  { region, digestId }: { region: string; digestId: string },
): Promise<Map<string, Date>> {
  const rows = await db
    .selectFrom('news_digest_mailings')
    .select(['reader_id', 'sent_at'])
    .where('region_code', '=', region)
    .where('digest_id', '=', digestId)
    .execute();
  return new Map(rows.map((row) => [row.reader_id, row.sent_at]));
}

export async function countMailings(
  db: Db,
  { region, digestId }: { region: string; digestId: string },
): Promise<number> {
  const row = await db
    .selectFrom('news_digest_mailings')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('region_code', '=', region)
    .where('digest_id', '=', digestId)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

export async function updateReaderSeal(
  tx: Transaction,
  region: string,
  reader: { id: string; addressSealed: string; addressIndex: string },
): Promise<void> {
  await tx
    .updateTable('news_digest_readers')
    .set({ address_sealed: reader.addressSealed, address_index: reader.addressIndex })
    .where('region_code', '=', region)
    .where('id', '=', reader.id)
    .execute();
}
