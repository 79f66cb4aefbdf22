import { type Db, sql, type Transaction } from '../../../../platform/db/database.ts';
import type { Snapshot } from './snapshot.ts';
import { snapshotColumns, toSnapshot } from './snapshot-row.ts';

export async function findSnapshot(
  db: Db | Transaction,
  region: string,
  id: string,
): Promise<Snapshot | undefined> {
  const row = await db
    .selectFrom('news_snapshots')
    .select(snapshotColumns)
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toSnapshot(row);
}

/** All copies of an address, the one seen last first; at most a hundred. */
export async function listCopies(db: Db | Transaction, region: string, urlKey: string): Promise<Snapshot[]> {
  const rows = await db
    .selectFrom('news_snapshots')
    .select(snapshotColumns)
    .where('region_code', '=', region)
    .where('url_key', '=', urlKey)
    .orderBy('last_seen_at', 'desc')
    .orderBy('captured_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.map(toSnapshot);
}

/** The copy that shows what the address showed last. */
export async function findCurrent(
  db: Db | Transaction,
  region: string,
  urlKey: string,
): Promise<Snapshot | undefined> {
  const row = await db
    .selectFrom('news_snapshots')
    .select(snapshotColumns)
    .where('region_code', '=', region)
    .where('url_key', '=', urlKey)
    .orderBy('last_seen_at', 'desc')
    .orderBy('captured_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toSnapshot(row);
}

/** The copy with exactly these bytes. */
export async function findSameBytes(
  tx: Transaction,
  region: string,
  page: { urlKey: string; rawSha256: string },
): Promise<Snapshot | undefined> {
  const row = await tx
    .selectFrom('news_snapshots')
    .select(snapshotColumns)
    .where('region_code', '=', region)
    .where('url_key', '=', page.urlKey)
    .where('raw_sha256', '=', page.rawSha256)
    .executeTakeFirst();
  return row && toSnapshot(row);
}

/**
 * Writes a new copy. Where another worker has just kept the same bytes of the address, only the time it was last seen
 * moves.
 * @returns the id under which the bytes are kept, and whether this copy was written.
 */
export async function insertSnapshot(
  tx: Transaction,
  region: string,
  { snapshot, creatorId }: { snapshot: Snapshot; creatorId: string },
): Promise<{ id: string; isNew: boolean }> {
  const { hashes, warc } = snapshot;
  const saved = await tx
    .insertInto('news_snapshots')
    .values({
      region_code: region,
      id: snapshot.id,
      source_id: snapshot.sourceId ?? null,
      origin: snapshot.origin,
      url: snapshot.url ?? null,
      url_key: snapshot.urlKey,
      final_url: snapshot.finalUrl ?? null,
      canonical_url: snapshot.canonicalUrl ?? null,
      redirects: [...snapshot.redirects],
      http_status: snapshot.httpStatus ?? null,
      headers: JSON.stringify(snapshot.headers),
      content_type: snapshot.contentType ?? null,
      encoding_declared: snapshot.encoding.declared ?? null,
      encoding_used: snapshot.encoding.used,
      byte_count: snapshot.byteCount,
      raw_sha256: hashes.rawSha256,
      raw_sm3: hashes.rawSm3,
      text_sha256: hashes.textSha256,
      text_sm3: hashes.textSm3,
      captured_at: snapshot.capturedAt,
      server_at: snapshot.serverAt ?? null,
      last_seen_at: snapshot.lastSeenAt,
      warc_key: warc.key,
      warc_offset: warc.offset,
      warc_length: warc.length,
      flags: [...snapshot.flags],
      note: snapshot.note ?? null,
      creator_id: creatorId,
      creator_name: snapshot.creatorName,
    })
    .onConflict((conflict) =>
      conflict.columns(['region_code', 'url_key', 'raw_sha256']).doUpdateSet((eb) => ({
        last_seen_at: sql<Date>`greatest(news_snapshots.last_seen_at, ${eb.ref('excluded.last_seen_at')})`,
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id: saved.id, isNew: saved.id === snapshot.id };
}

/** The address still shows what this copy shows. A clock that jumped back moves nothing. */
export async function markSeen(
  tx: Transaction,
  region: string,
  { id, at }: { id: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('news_snapshots')
    .set({ last_seen_at: sql<Date>`greatest(last_seen_at, ${at}::timestamptz)` })
    .where('region_code', '=', region)
    .where('id', '=', id)
    .execute();
}

/** Which of these files some copy needs. */
export async function knownFiles(db: Db, region: string, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await db
    .selectFrom('news_snapshots')
    .select('warc_key')
    .distinct()
    .where('region_code', '=', region)
    .where('warc_key', 'in', [...keys])
    .execute();
  return new Set(rows.map((row) => row.warc_key));
}

/** Copies in the order of their ids, for reading all of them piece by piece. */
export async function readSnapshots(
  db: Db,
  region: string,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<Snapshot[]> {
  let query = db.selectFrom('news_snapshots').select(snapshotColumns).where('region_code', '=', region);
  if (after) query = query.where('id', '>', after);
  const rows = await query.orderBy('id').limit(limit).execute();
  return rows.map(toSnapshot);
}

export async function countSnapshots(db: Db, region: string): Promise<number> {
  const row = await db
    .selectFrom('news_snapshots')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('region_code', '=', region)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
