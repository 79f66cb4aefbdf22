import { shanghaiDate } from '../../../../platform/dates.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/id.ts';
import { type ChainDay, firstHash, nextHash, openingHash } from './chain.ts';
import { findLastDay, insertDay, insertLinks, listUncovered } from './chain-store.ts';

/**
 * Seals the day: one link over every snapshot that no earlier day covers, whatever its own time says – a clock that
 * jumped leaves nothing out. Once a day; running it again, or in two processes, changes nothing.
 * @returns the day, or undefined where it is sealed already.
 */
export async function sealDay(tx: Transaction, region: string, now: Date): Promise<ChainDay | undefined> {
  const last = await findLastDay(tx, region);
  const snapshots = await listUncovered(tx, region);
  const sealedOn = shanghaiDate(now);
  const previousHash = last?.hash ?? firstHash;
  const sequence = (last?.sequence ?? 0) + 1;
  let hash = openingHash(previousHash, { sequence, sealedOn });
  const links = snapshots.map((snapshot, index) => {
    hash = nextHash(hash, snapshot);
    return { snapshotId: snapshot.id, place: index + 1, hash };
  });
  const day = {
    id: newId(),
    sequence,
    sealedOn,
    sealedAt: now,
    snapshotCount: links.length,
    previousHash,
    hash,
  };
  if (!(await insertDay(tx, region, day))) return undefined;
  await insertLinks(tx, region, { dayId: day.id, links });
  return day;
}
