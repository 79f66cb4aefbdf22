import type { Db } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { newId } from '../../../platform/id.ts';
import { findEventsInOrder } from '../audit-store.ts';
import { firstHash, sealHash, sealLimit } from './seal.ts';
import { findLastSeal, insertSeal, oldestTransaction } from './seal-store.ts';

/** Room for clocks of several machines that differ, and for transactions that are just about to commit. */
const LAG_MS = 5 * 60_000;

/**
 * Seals all events of a region that nobody can still add to: older than five minutes and older than every running
 * transaction. Safe to run twice or by many workers at once: each number of the chain is given once.
 * @returns how many events were sealed now.
 */
export async function sealAudit(db: Db, region: string, now: Date): Promise<number> {
  const oldest = (await oldestTransaction(db)) ?? now;
  const upTo = lowestId(Math.min(now.getTime(), oldest.getTime()) - LAG_MS);
  let sealed = 0;
  for (;;) {
    const count = await sealOnce(db, { region, upTo, now });
    if (count === 0) return sealed;
    sealed += count;
  }
}

async function sealOnce(db: Db, scope: { region: string; upTo: string; now: Date }): Promise<number> {
  return inTransaction(db, async (tx) => {
    const last = await findLastSeal(tx, scope.region);
    const events = await findEventsInOrder(tx, scope.region, {
      after: last?.lastEventId,
      upTo: scope.upTo,
      limit: sealLimit,
    });
    const lastEvent = events.at(-1);
    if (!lastEvent) return 0;
    const sequence = (last?.sequence ?? 0n) + 1n;
    const previousHash = last?.hash ?? firstHash;
    const hash = sealHash(previousHash, sequence, events);
    const seal = {
      id: newId(),
      sequence,
      sealedAt: scope.now,
      lastEventId: lastEvent.id,
      eventCount: events.length,
      previousHash,
      hash,
    };
    return (await insertSeal(tx, scope.region, seal)) ? events.length : 0;
  });
}

/** The smallest UUID v7 of a millisecond: 48 bits of time, then version, variant and zeros. */
function lowestId(time: number): string {
  const hex = Math.max(0, Math.floor(time)).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
