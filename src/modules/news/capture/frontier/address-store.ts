import { type Db, sql, type Transaction } from '../../../../platform/db/database.ts';
import type { AddressStatus } from './address-lifecycle.ts';
import { addressColumns, type FrontierAddress, toAddress } from './address-row.ts';
import { type Hop, writeVia } from './hop.ts';

export interface NewAddress {
  readonly id: string;
  readonly sourceId: string;
  readonly kind: 'list' | 'page';
  readonly depth: number;
  readonly url: string;
  readonly urlKey: string;
  readonly host: string;
  readonly dueAt: Date;
  /** When the list says the page last changed; a kept copy from before is asked for again. */
  readonly changedAt: Date | undefined;
}

/** Addresses per statement. */
const BATCH = 5_000;

/**
 * Takes found addresses into the frontier; those it knows stay, unless the list says that they changed since.
 * @returns how many were new.
 */
export async function insertFound(
  tx: Transaction,
  region: string,
  { addresses, now }: { addresses: readonly NewAddress[]; now: Date },
): Promise<number> {
  let added = 0;
  for (let start = 0; start < addresses.length; start += BATCH) {
    added += await insertBatch(tx, region, { addresses: addresses.slice(start, start + BATCH), now });
  }
  return added;
}

async function insertBatch(
  tx: Transaction,
  region: string,
  { addresses, now }: { addresses: readonly NewAddress[]; now: Date },
): Promise<number> {
  const rows = JSON.stringify(addresses);
  const inserted = await sql`
    INSERT INTO news_addresses (region_code, id, source_id, kind, depth, url, url_key, host, status, due_at, found_at)
    SELECT ${region}, r.id, r."sourceId", r.kind, r.depth, r.url, r."urlKey", r.host, 'waiting', r."dueAt",
      ${now}::timestamptz
    FROM jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, "sourceId" uuid, kind text, depth integer, url text,
      "urlKey" text, host text, "dueAt" timestamptz)
    ORDER BY r."urlKey"
    ON CONFLICT (region_code, url_key) DO NOTHING`.execute(tx);
  await sql`
    UPDATE news_addresses a
    SET status = 'waiting', due_at = r."dueAt", attempt_count = 0
    FROM jsonb_to_recordset(${rows}::jsonb) AS r("urlKey" text, "dueAt" timestamptz, "changedAt" timestamptz)
    WHERE a.region_code = ${region} AND a.url_key = r."urlKey" AND a.status = 'kept'
      AND r."changedAt" > a.captured_at AND r."changedAt" <= ${now}::timestamptz`.execute(tx);
  return Number(inserted.numAffectedRows ?? 0n);
}

/** Asks for one address of a source (again): its own list, or a single page, whatever became of it before. */
export async function askFor(
  tx: Transaction,
  region: string,
  address: NewAddress & { now: Date },
): Promise<void> {
  await tx
    .insertInto('news_addresses')
    .values({
      region_code: region,
      id: address.id,
      source_id: address.sourceId,
      kind: address.kind,
      depth: address.depth,
      url: address.url,
      url_key: address.urlKey,
      host: address.host,
      status: 'waiting',
      due_at: address.dueAt,
      found_at: address.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['region_code', 'url_key']).doUpdateSet((eb) => ({
        status: 'waiting',
        // A visit under way keeps its lease; one that waits anyhow is not put off.
        due_at: sql<Date>`coalesce(news_addresses.due_at, ${eb.ref('excluded.due_at')})`,
        attempt_count: sql<number>`CASE WHEN news_addresses.status = 'waiting' THEN news_addresses.attempt_count ELSE 0 END`,
      })),
    )
    .execute();
}

/** Hosts with something to fetch, each with the time of its first address. */
export async function listWaitingHosts(db: Db, region: string): Promise<{ host: string; dueAt: Date }[]> {
  // One index probe for each host, not one for each of a hundred thousand addresses.
  const found = await sql<{ host: string; due_at: Date }>`
    WITH RECURSIVE hosts AS (
      (SELECT host FROM news_addresses WHERE region_code = ${region} AND status = 'waiting' ORDER BY host LIMIT 1)
      UNION ALL
      SELECT (SELECT a.host FROM news_addresses a
              WHERE a.region_code = ${region} AND a.status = 'waiting' AND a.host > h.host ORDER BY a.host LIMIT 1)
      FROM hosts h WHERE h.host IS NOT NULL
    )
    SELECT h.host, d.due_at FROM hosts h
    CROSS JOIN LATERAL (
      SELECT a.due_at FROM news_addresses a
      WHERE a.region_code = ${region} AND a.status = 'waiting' AND a.host = h.host ORDER BY a.due_at LIMIT 1) d
    WHERE h.host IS NOT NULL`.execute(db);
  return found.rows.map(({ host, due_at }) => ({ host, dueAt: due_at }));
}

/**
 * Takes the next address of a host: counts the attempt and puts it off until the lease ends, in one statement, so that
 * whatever dies afterwards leaves an address that comes back.
 */
export async function claimAddress(
  db: Db,
  region: string,
  claim: { host: string; now: Date; until: Date },
): Promise<FrontierAddress | undefined> {
  const rows = await db
    .updateTable('news_addresses')
    .set({ attempt_count: sql`attempt_count + 1`, attempted_at: claim.now, due_at: claim.until })
    .where('region_code', '=', region)
    .where('id', '=', (eb) =>
      eb
        .selectFrom('news_addresses as a')
        .select('a.id')
        .where('a.region_code', '=', region)
        .where('a.host', '=', claim.host)
        .where('a.status', '=', 'waiting')
        .where('a.due_at', '<=', claim.now)
        .orderBy('a.due_at')
        .orderBy('a.id')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(addressColumns)
    .execute();
  return rows[0] && toAddress(rows[0]);
}

/** The address again, locked until its visit is written down. */
export async function lockAddress(
  tx: Transaction,
  region: string,
  id: string,
): Promise<FrontierAddress | undefined> {
  const row = await tx
    .selectFrom('news_addresses')
    .select(addressColumns)
    .where('region_code', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toAddress(row);
}

export interface VisitResult {
  readonly id: string;
  readonly status: AddressStatus;
  /** The host to be asked next, and where on it if redirects led there. */
  readonly host: string;
  readonly hop: Hop | undefined;
  /** Set exactly where the status is waiting. */
  readonly dueAt: Date | undefined;
  readonly outcome: string;
  readonly detail: string;
  readonly httpStatus: number | undefined;
  /** Set where the visit was good: attempts start anew and the validators of this answer count. */
  readonly good: { etag: string | undefined; lastModified: string | undefined } | undefined;
  readonly snapshot: { id: string; capturedAt: Date } | undefined;
}

export async function saveVisitResult(tx: Transaction, region: string, result: VisitResult): Promise<void> {
  await tx
    .updateTable('news_addresses')
    .set({
      status: result.status,
      host: result.host,
      hop_url: result.hop?.url ?? null,
      hop_via: result.hop ? writeVia(result.hop.via) : null,
      due_at: result.dueAt ?? null,
      outcome: result.outcome,
      detail: result.detail.slice(0, 300),
      http_status: result.httpStatus ?? null,
      ...(result.good
        ? {
            attempt_count: 0,
            etag: result.good.etag?.slice(0, 300) ?? null,
            last_modified: result.good.lastModified?.slice(0, 100) ?? null,
          }
        : {}),
      ...(result.snapshot
        ? { snapshot_id: result.snapshot.id, captured_at: result.snapshot.capturedAt }
        : {}),
    })
    .where('region_code', '=', region)
    .where('id', '=', result.id)
    .execute();
}

/** Gives a claimed address back untried. */
export async function returnAddress(
  db: Db,
  region: string,
  { id, dueAt }: { id: string; dueAt: Date },
): Promise<void> {
  await db
    .updateTable('news_addresses')
    .set({ due_at: dueAt, attempt_count: sql`greatest(attempt_count - 1, 0)` })
    .where('region_code', '=', region)
    .where('id', '=', id)
    .where('status', '=', 'waiting')
    .execute();
}

/** Puts off what waits of a source: until the next day's budget, or for good while it is paused. */
export async function putOffAddresses(
  db: Db | Transaction,
  region: string,
  { sourceId, until }: { sourceId: string; until: Date },
): Promise<void> {
  await db
    .updateTable('news_addresses')
    .set({ due_at: until })
    .where('region_code', '=', region)
    .where('source_id', '=', sourceId)
    .where('status', '=', 'waiting')
    .where('due_at', '<', until)
    .execute();
}

/** Brings back what a pause put off. */
export async function bringBackAddresses(
  tx: Transaction,
  region: string,
  { sourceId, from, now }: { sourceId: string; from: Date; now: Date },
): Promise<void> {
  await tx
    .updateTable('news_addresses')
    .set({ due_at: now })
    .where('region_code', '=', region)
    .where('source_id', '=', sourceId)
    .where('status', '=', 'waiting')
    .where('due_at', '>=', from)
    .execute();
}
