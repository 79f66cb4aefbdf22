import { createHash } from 'node:crypto';
import type { AuditEvent } from '../audit-event.ts';

/** One link of a region's chain: covers the events after the seal before it, up to and including `lastEventId`. */
export interface Seal {
  readonly id: string;
  readonly sequence: bigint;
  readonly sealedAt: Date;
  readonly lastEventId: string;
  readonly eventCount: number;
  readonly previousHash: string;
  /** SM3 in hex. */
  readonly hash: string;
}

/** What stands before the first seal of a region. */
export const firstHash = '0'.repeat(64);

/** At most so many events a seal: a check reads one seal's events at a time. */
export const sealLimit = 5_000;

/** One event as one line that never depends on the order of keys or on the database's formatting. */
export function canonicalLine(event: AuditEvent): string {
  return canonical([
    event.id,
    event.happenedAt.toISOString(),
    event.actorKind,
    event.actorId,
    event.actorName,
    event.word,
    event.subjectType,
    event.subjectId,
    event.reason ?? null,
    event.detail,
    event.requestId,
  ]);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`;
}

/** SM3 (GB/T 32905) over the hash before, the sequence number and every line. */
export function sealHash(previousHash: string, sequence: bigint, events: readonly AuditEvent[]): string {
  const hash = createHash('sm3').update(`${previousHash}\n${sequence}\n`);
  for (const event of events) hash.update(canonicalLine(event)).update('\n');
  return hash.digest('hex');
}
