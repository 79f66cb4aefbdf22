import {
  type DB,
  type Db,
  type Selectable,
  sql,
  type Transaction,
} from '../../../../platform/db/database.ts';
import type { Snapshot } from '../snapshots/snapshot.ts';
import { snapshotColumns, toSnapshot } from '../snapshots/snapshot-row.ts';
import type { ChainDay } from './chain.ts';

export interface ChainLink {
  readonly place: number;
  readonly hash: string;
  readonly snapshot: Snapshot;
}

export async function findLastDay(db: Db | Transaction, region: string): Promise<ChainDay | undefined> {
  return (await listDays(db, region, { before: undefined, limit: 1 }))[0];
}

/** Days newest first. @param page.before sequence number, exclusive. */
export async function listDays(
  db: Db | Transaction,
  region: string,
  page: { before: number | undefined; limit: number },
): Promise<ChainDay[]> {
  let query = db.selectFrom('news_chain_days').selectAll().where('region_code', '=', region);
  if (page.before !== undefined) query = query.where('sequence', '<', page.before);
  const rows = await query.orderBy('sequence', 'desc').limit(page.limit).execute();
  return rows.map(toDay);
}

/** The next day of the chain after a number, whatever number it has. */
export async function findNextDay(db: Db, region: string, after: number): Promise<ChainDay | undefined> {
  const row = await db
    .selectFrom('news_chain_days')
    .selectAll()
    .where('region_code', '=', region)
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(1)
    .executeTakeFirst();
  return row && toDay(row);
}

/** Snapshots that no day covers yet, in the order of their ids. */
export async function listUncovered(tx: Transaction, region: string): Promise<Snapshot[]> {
  const rows = await tx
    .selectFrom('news_snapshots')
    .select(snapshotColumns)
    .where('region_code', '=', region)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('news_chain_links as l')
            .select('l.place')
            .whereRef('l.region_code', '=', 'news_snapshots.region_code')
            .whereRef('l.snapshot_id', '=', 'news_snapshots.id'),
        ),
      ),
    )
    .orderBy('id')
    .execute();
  return rows.map(toSnapshot);
}

/** @returns false where another worker has set this day already. */
export async function insertDay(tx: Transaction, region: string, day: ChainDay): Promise<boolean> {
  const inserted = await tx
    .insertInto('news_chain_days')
    .values({
      region_code: region,
      id: day.id,
      sequence: day.sequence,
      sealed_on: day.sealedOn,
      sealed_at: day.sealedAt,
      snapshot_count: day.snapshotCount,
      previous_hash: day.previousHash,
      hash: day.hash,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function insertLinks(
  tx: Transaction,
  region: string,
  { dayId, links }: { dayId: string; links: readonly { snapshotId: string; place: number; hash: string }[] },
): Promise<void> {
  await sql`
    INSERT INTO news_chain_links (region_code, snapshot_id, day_id, place, hash)
    SELECT ${region}, r."snapshotId", ${dayId}::uuid, r.place, r.hash
    FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS r("snapshotId" uuid, place integer, hash text)`.execute(
    tx,
  );
}

/** Links of a day after a place, in order, with their snapshots as they are now. */
export async function readLinks(
  db: Db,
  region: string,
  page: { dayId: string; after: number; limit: number },
): Promise<ChainLink[]> {
  const rows = await db
    .selectFrom('news_chain_links as l')
    .innerJoin('news_snapshots', (join) =>
      join
        .onRef('news_snapshots.region_code', '=', 'l.region_code')
        .onRef('news_snapshots.id', '=', 'l.snapshot_id'),
    )
    .select(snapshotColumns)
    .select(['l.place', 'l.hash as link_hash'])
    .where('l.region_code', '=', region)
    .where('l.day_id', '=', page.dayId)
    .where('l.place', '>', page.after)
    .orderBy('l.place')
    .limit(page.limit)
    .execute();
  return rows.map((row) => ({ place: row.place, hash: row.link_hash, snapshot: toSnapshot(row) }));
}

export interface ChainPosition {
  readonly day: ChainDay;
  readonly place: number;
  readonly hash: string;
  /** Running hash of the snapshot before it in the day; undefined for the first. */
  readonly hashBefore: string | undefined;
}

/** Where a snapshot stands in the chain; undefined until the next day is sealed. */
export async function findPosition(
  db: Db,
  region: string,
  snapshotId: string,
): Promise<ChainPosition | undefined> {
  const link = await db
    .selectFrom('news_chain_links as l')
    .innerJoin('news_chain_days as d', (join) =>
      join.onRef('d.region_code', '=', 'l.region_code').onRef('d.id', '=', 'l.day_id'),
    )
    .selectAll('d')
    .select(['l.place', 'l.hash as link_hash'])
    .where('l.region_code', '=', region)
    .where('l.snapshot_id', '=', snapshotId)
    .executeTakeFirst();
  if (!link) return undefined;
  const before = await db
    .selectFrom('news_chain_links')
    .select('hash')
    .where('region_code', '=', region)
    .where('day_id', '=', link.id)
    .where('place', '=', link.place - 1)
    .executeTakeFirst();
  return { day: toDay(link), place: link.place, hash: link.link_hash, hashBefore: before?.hash };
}

export async function countUncovered(db: Db, region: string): Promise<number> {
  const counted = await sql<{ count: bigint }>`
    SELECT (SELECT count(*) FROM news_snapshots WHERE region_code = ${region})
         - (SELECT count(*) FROM news_chain_links WHERE region_code = ${region}) AS count`.execute(db);
  return Number(counted.rows[0]?.count ?? 0n);
}

function toDay(row: Selectable<DB['news_chain_days']>): ChainDay {
  return {
    id: row.id,
    sequence: row.sequence,
    sealedOn: row.sealed_on,
    sealedAt: row.sealed_at,
    snapshotCount: row.snapshot_count,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
