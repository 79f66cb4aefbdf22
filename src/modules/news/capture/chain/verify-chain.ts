import type { Db } from '../../../../platform/db/database.ts';
import type { Snapshot } from '../snapshots/snapshot.ts';
import { type ChainDay, firstHash, nextHash, openingHash } from './chain.ts';
import { type ChainLink, countUncovered, findNextDay, readLinks } from './chain-store.ts';

export interface ChainReport {
  readonly days: number;
  readonly snapshots: number;
  /** Snapshots that no day covers yet. */
  readonly uncovered: number;
  /** The newest day: written down outside the system it proves that the chain was not made anew. */
  readonly last: ChainDay | undefined;
  /** What does not fit, in order; empty where all is whole. */
  readonly breaks: readonly ChainBreak[];
}

export interface ChainBreak {
  readonly sealedOn: string;
  /** The snapshot that was changed; undefined where the chain itself does not fit. */
  readonly snapshotId: string | undefined;
  /** A Chinese sentence. */
  readonly problem: string;
}

interface Options {
  /** What is wrong with the kept file of a snapshot, in Chinese; left out where only rows are checked. */
  readonly checkFile?: ((snapshot: Snapshot) => Promise<string | undefined>) | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
}

const PAGE = 500;
/** More breaks than these say nothing new. */
const ENOUGH = 50;

/** Recomputes the whole chain of a region from its rows (and files) and names what was changed since. */
export async function verifyChain(db: Db, region: string, options: Options = {}): Promise<ChainReport> {
  const breaks: ChainBreak[] = [];
  let last: ChainDay | undefined;
  let days = 0;
  let snapshots = 0;
  for (;;) {
    const day = await findNextDay(db, region, last?.sequence ?? 0);
    if (!day || breaks.length >= ENOUGH) break;
    breaks.push(...dayBreaks(day, last));
    const read = await verifyDay(db, region, { day, options, done: snapshots });
    breaks.push(...read.breaks);
    snapshots += read.count;
    days += 1;
    last = day;
  }
  const uncovered = await countUncovered(db, region);
  return { days, snapshots, uncovered, last, breaks: breaks.slice(0, ENOUGH) };
}

function dayBreaks(day: ChainDay, last: ChainDay | undefined): ChainBreak[] {
  const problems = [];
  const expected = (last?.sequence ?? 0) + 1;
  if (day.sequence !== expected) problems.push(`前面缺少第 ${expected} 号封存`);
  else if (day.previousHash !== (last?.hash ?? firstHash)) problems.push('与前一日的封存对不上');
  return problems.map((problem) => ({ sealedOn: day.sealedOn, snapshotId: undefined, problem }));
}

async function verifyDay(
  db: Db,
  region: string,
  work: { day: ChainDay; options: Options; done: number },
): Promise<{ count: number; breaks: ChainBreak[] }> {
  const { day, options } = work;
  const breaks: ChainBreak[] = [];
  let hash = openingHash(day.previousHash, day);
  let count = 0;
  for (;;) {
    const links = await readLinks(db, region, { dayId: day.id, after: count, limit: PAGE });
    for (const link of links) {
      const problem =
        linkProblem(link, { hash, place: count + 1 }) ?? (await options.checkFile?.(link.snapshot));
      if (problem) breaks.push({ sealedOn: day.sealedOn, snapshotId: link.snapshot.id, problem });
      // Goes on with what is written, so that one change is named once and not at every later snapshot.
      hash = link.hash;
      count = link.place;
      options.onProgress?.(work.done + count);
    }
    if (links.length < PAGE) break;
  }
  if (hash !== day.hash || count !== day.snapshotCount) {
    const problem = `应有 ${day.snapshotCount} 份快照，当日封存值与现有记录对不上`;
    breaks.push({ sealedOn: day.sealedOn, snapshotId: undefined, problem });
  }
  return { count, breaks };
}

function linkProblem(link: ChainLink, expected: { hash: string; place: number }): string | undefined {
  if (link.place !== expected.place) return `前面缺少当日第 ${expected.place} 份快照`;
  return nextHash(expected.hash, link.snapshot) === link.hash ? undefined : '快照登记内容在封存后被改动过';
}
