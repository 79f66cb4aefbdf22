import { z } from 'zod';
import { type Db, sql } from '../../../../platform/db/database.ts';
import type { KeptRobots } from './robots-rule.ts';

const robotsShape = z.enum(['read', 'allowed', 'forbidden']);

/** A host in hand: nobody else talks to it until it is given back or the lease ends. */
export interface LeasedHost {
  readonly host: string;
  readonly leaseId: string;
  readonly robots: (KeptRobots & { readonly at: Date }) | undefined;
  readonly failureCount: number;
  /** When it was free again before this lease, and the pause that was then kept. */
  readonly nextAt: Date;
  readonly delayMs: number;
}

/** Longer than robots.txt and one fetch with all their limits together; who asks for more extends it. */
export const HOST_LEASE_MS = 120_000;
/** Times further ahead than this were written by a clock that jumped; they are not believed. */
const UNBELIEVABLE_MS = 26 * 3_600_000;
const LONGEST_LEASE_MS = 3_600_000;

/**
 * Takes the host that has been free for longest among those given. The whole deployment shares one row for a host, so
 * counties do not crowd it together either.
 * @returns undefined where all of them are in hand or still to be left alone.
 */
export async function leaseHost(
  db: Db,
  lease: { hosts: readonly string[]; leaseId: string; now: Date; until: Date },
): Promise<LeasedHost | undefined> {
  const { now } = lease;
  const tooFar = new Date(now.getTime() + UNBELIEVABLE_MS);
  const tooLong = new Date(now.getTime() + LONGEST_LEASE_MS);
  const rows = await db
    .updateTable('news_hosts')
    .set({ lease_id: lease.leaseId, lease_until: lease.until })
    .where('host', '=', (eb) =>
      eb
        .selectFrom('news_hosts as h')
        .select('h.host')
        .where('h.host', 'in', [...lease.hosts])
        .where((or) => or.or([or('h.next_at', '<=', now), or('h.next_at', '>', tooFar)]))
        .where((or) =>
          or.or([
            or('h.lease_until', 'is', null),
            or('h.lease_until', '<=', now),
            or('h.lease_until', '>', tooLong),
          ]),
        )
        .orderBy('h.next_at')
        .orderBy('h.host')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['host', 'robots_text', 'robots_status', 'robots_at', 'failure_count', 'next_at', 'delay_ms'])
    .execute();
  const row = rows[0];
  if (!row) return undefined;
  return {
    host: row.host,
    leaseId: lease.leaseId,
    robots:
      row.robots_at && row.robots_status
        ? {
            text: row.robots_text ?? undefined,
            status: robotsShape.parse(row.robots_status),
            at: row.robots_at,
          }
        : undefined,
    failureCount: row.failure_count,
    nextAt: row.next_at,
    delayMs: row.delay_ms,
  };
}

/** Makes rows for hosts that were never asked before. */
export async function insertHosts(db: Db, hosts: readonly string[], now: Date): Promise<void> {
  await sql`
    INSERT INTO news_hosts (host, next_at)
    SELECT host, ${now}::timestamptz FROM unnest(${[...hosts]}::text[]) AS h(host) ORDER BY host
    ON CONFLICT (host) DO NOTHING`.execute(db);
}

/** Gives a host back, to be left alone until `nextAt`; does nothing where the lease had ended and somebody else has it. */
export async function releaseHost(
  db: Db,
  turn: { host: string; leaseId: string; nextAt: Date; delayMs: number; failureCount: number },
): Promise<void> {
  await db
    .updateTable('news_hosts')
    .set({
      lease_id: null,
      lease_until: null,
      next_at: turn.nextAt,
      delay_ms: turn.delayMs,
      failure_count: turn.failureCount,
    })
    .where('host', '=', turn.host)
    .where('lease_id', '=', turn.leaseId)
    .execute();
}

/** Keeps a host in hand for longer. @returns false where the lease had ended and somebody else may have it. */
export async function extendLease(
  db: Db,
  lease: { host: string; leaseId: string; until: Date },
): Promise<boolean> {
  const rows = await db
    .updateTable('news_hosts')
    .set({ lease_until: lease.until })
    .where('host', '=', lease.host)
    .where('lease_id', '=', lease.leaseId)
    .returning('host')
    .execute();
  return rows.length > 0;
}

/** Keeps the host's robots.txt with the time it was read. */
export async function saveRobots(db: Db, robots: KeptRobots & { host: string; at: Date }): Promise<void> {
  await db
    .updateTable('news_hosts')
    .set({ robots_text: robots.text ?? null, robots_status: robots.status, robots_at: robots.at })
    .where('host', '=', robots.host)
    .execute();
}

export interface HostStanding {
  readonly host: string;
  readonly nextAt: Date;
  readonly leaseUntil: Date | undefined;
  readonly delayMs: number;
  readonly failureCount: number;
  readonly robotsStatus: string | undefined;
  readonly robotsAt: Date | undefined;
}

/** How these hosts stand, for the wait of a worker and for the page of a source. */
export async function listHosts(db: Db, hosts: readonly string[]): Promise<HostStanding[]> {
  if (hosts.length === 0) return [];
  const rows = await db
    .selectFrom('news_hosts')
    .select(['host', 'next_at', 'lease_until', 'delay_ms', 'failure_count', 'robots_status', 'robots_at'])
    .where('host', 'in', [...hosts])
    .orderBy('host')
    .execute();
  return rows.map((row) => ({
    host: row.host,
    nextAt: row.next_at,
    leaseUntil: row.lease_until ?? undefined,
    delayMs: row.delay_ms,
    failureCount: row.failure_count,
    robotsStatus: row.robots_status ?? undefined,
    robotsAt: row.robots_at ?? undefined,
  }));
}
