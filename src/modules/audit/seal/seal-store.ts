import { type DB, type Db, type Selectable, sql, type Transaction } from '../../../platform/db/database.ts';
import type { Seal } from './seal.ts';

export async function findLastSeal(db: Db | Transaction, region: string): Promise<Seal | undefined> {
  const row = await db
    .selectFrom('audit_seals')
    .selectAll()
    .where('region_code', '=', region)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toSeal(row);
}

/** Seals after the number `after`, in order. */
export async function findSeals(
  db: Db,
  region: string,
  page: { after: bigint; limit: number },
): Promise<Seal[]> {
  const rows = await db
    .selectFrom('audit_seals')
    .selectAll()
    .where('region_code', '=', region)
    .where('sequence', '>', page.after)
    .orderBy('sequence')
    .limit(page.limit)
    .execute();
  return rows.map(toSeal);
}

/** The seal that covers an event: the first one that reaches its id. */
export async function findSealOf(db: Db, region: string, eventId: string): Promise<Seal | undefined> {
  const row = await db
    .selectFrom('audit_seals')
    .selectAll()
    .where('region_code', '=', region)
    .where('last_event_id', '>=', eventId)
    .orderBy('sequence')
    .limit(1)
    .executeTakeFirst();
  return row && toSeal(row);
}

/** @returns false where another worker has set the same seal already. */
export async function insertSeal(tx: Transaction, region: string, seal: Seal): Promise<boolean> {
  const inserted = await tx
    .insertInto('audit_seals')
    .values({
      region_code: region,
      id: seal.id,
      sequence: seal.sequence,
      sealed_at: seal.sealedAt,
      last_event_id: seal.lastEventId,
      event_count: seal.eventCount,
      previous_hash: seal.previousHash,
      hash: seal.hash,
    })
    .onConflict((conflict) => conflict.columns(['region_code', 'sequence']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Start of the oldest transaction still running: its events have ids from then on and may yet appear. */
export async function oldestTransaction(db: Db): Promise<Date | undefined> {
  const found = await sql<{ start: Date | null }>`
    SELECT min(xact_start) AS start FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`.execute(db);
  return found.rows[0]?.start ?? undefined;
}

export async function countEventsAfter(db: Db, region: string, eventId: string | undefined): Promise<bigint> {
  let query = db
    .selectFrom('audit_events')
    .select((build) => build.fn.countAll<bigint>().as('count'))
    .where('region_code', '=', region);
  if (eventId) query = query.where('id', '>', eventId);
  return (await query.executeTakeFirst())?.count ?? 0n;
}

function toSeal(row: Selectable<DB['audit_seals']>): Seal {
  return {
    id: row.id,
    sequence: row.sequence,
    sealedAt: row.sealed_at,
    lastEventId: row.last_event_id,
    eventCount: row.event_count,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
