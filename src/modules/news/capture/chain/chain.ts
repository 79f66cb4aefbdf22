import { createHash } from 'node:crypto';
import type { Snapshot } from '../snapshots/snapshot.ts';

/** One day of the chain: covers every snapshot that no earlier day covered. */
export interface ChainDay {
  readonly id: string;
  readonly sequence: number;
  /** 'YYYY-MM-DD' */
  readonly sealedOn: string;
  readonly sealedAt: Date;
  readonly snapshotCount: number;
  readonly previousHash: string;
  /** SM3 in hex; the running hash of its last snapshot. */
  readonly hash: string;
}

/** What stands before the first day of a region. */
export const firstHash = '0'.repeat(64);

/** What begins a day: its number, its date and the day before. An empty day has a hash, too. */
export function openingHash(previousHash: string, day: { sequence: number; sealedOn: string }): string {
  return sm3([previousHash, String(day.sequence), day.sealedOn]);
}

/** The running hash after one more snapshot: SM3 (GB/T 32905) over the hash before and the snapshot's own line. */
export function nextHash(before: string, snapshot: Snapshot): string {
  return sm3([before, snapshotLine(snapshot)]);
}

/** Everything that a snapshot claims for good, as one line. Not when it was last seen: that moves. */
function snapshotLine(snapshot: Snapshot): string {
  const { hashes, warc } = snapshot;
  return JSON.stringify([
    snapshot.id,
    snapshot.origin,
    snapshot.url ?? null,
    snapshot.urlKey,
    snapshot.finalUrl ?? null,
    snapshot.canonicalUrl ?? null,
    snapshot.redirects,
    snapshot.httpStatus ?? null,
    snapshot.headers,
    snapshot.contentType ?? null,
    snapshot.byteCount,
    hashes.rawSha256,
    hashes.rawSm3,
    hashes.textSha256,
    hashes.textSm3,
    snapshot.capturedAt.toISOString(),
    snapshot.serverAt?.toISOString() ?? null,
    warc.key,
    warc.offset,
    warc.length,
    snapshot.note ?? null,
    snapshot.creatorName,
  ]);
}

function sm3(lines: readonly string[]): string {
  const hash = createHash('sm3');
  for (const line of lines) hash.update(line).update('\n');
  return hash.digest('hex');
}
