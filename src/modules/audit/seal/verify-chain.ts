import type { Db } from '../../../platform/db/database.ts';
import { findEventsInOrder } from '../audit-store.ts';
import { firstHash, type Seal, sealHash } from './seal.ts';
import { countEventsAfter, findSeals } from './seal-store.ts';

export interface ChainReport {
  readonly region: string;
  /** Seals that were found whole, in order from the first. */
  readonly seals: number;
  readonly events: number;
  /** Events that no seal covers yet. */
  readonly unsealed: bigint;
  /** The newest whole seal: written down outside the system it proves that the chain was not made anew. */
  readonly last: Seal | undefined;
  readonly broken: BrokenSeal | undefined;
}

export interface BrokenSeal {
  readonly sequence: bigint;
  readonly sealedAt: Date;
  /** A Chinese sentence: what does not fit. */
  readonly problem: string;
}

const PAGE = 100;

/**
 * Reads a region's whole audit trail again and compares it with its seals, from the first to the last.
 * @returns how far it is whole, and the first seal that is broken.
 */
export async function verifyChain(db: Db, region: string): Promise<ChainReport> {
  let last: Seal | undefined;
  let events = 0;
  let broken: BrokenSeal | undefined;
  for (
    let page = await nextSeals(db, region, last);
    page.length > 0 && !broken;
    page = await nextSeals(db, region, last)
  ) {
    for (const seal of page) {
      const problem = await problemOf(db, region, { seal, last });
      if (problem) {
        broken = { sequence: seal.sequence, sealedAt: seal.sealedAt, problem };
        break;
      }
      events += seal.eventCount;
      last = seal;
    }
  }
  const unsealed = broken ? 0n : await countEventsAfter(db, region, last?.lastEventId);
  return { region, seals: Number(last?.sequence ?? 0n), events, unsealed, last, broken };
}

function nextSeals(db: Db, region: string, last: Seal | undefined): Promise<Seal[]> {
  return findSeals(db, region, { after: last?.sequence ?? 0n, limit: PAGE });
}

async function problemOf(
  db: Db,
  region: string,
  link: { seal: Seal; last: Seal | undefined },
): Promise<string | undefined> {
  const { seal, last } = link;
  if (seal.sequence !== (last?.sequence ?? 0n) + 1n) return `前面缺少封存号 ${(last?.sequence ?? 0n) + 1n}`;
  if (seal.previousHash !== (last?.hash ?? firstHash)) return '与前一个封存对不上';
  const events = await findEventsInOrder(db, region, {
    after: last?.lastEventId,
    upTo: seal.lastEventId,
    limit: seal.eventCount + 1,
  });
  if (events.length < seal.eventCount) return `应有 ${seal.eventCount} 条记录，现只有 ${events.length} 条`;
  if (events.length > seal.eventCount) return `应有 ${seal.eventCount} 条记录，现在多出了记录`;
  return sealHash(seal.previousHash, seal.sequence, events) === seal.hash ? undefined : '记录内容被改动过';
}
