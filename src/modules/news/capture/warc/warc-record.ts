import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { WARCRecord, WARCSerializer } from 'warcio';

/** One record before it is written. */
export interface RecordPlan {
  readonly type: 'warcinfo' | 'request' | 'response' | 'resource' | 'metadata';
  readonly id: string;
  readonly at: Date;
  /** Absent only in warcinfo. */
  readonly url?: string;
  /** The block as it stands in the file: for HTTP the head with its empty line, then the body. */
  readonly block: Uint8Array;
  /** The part of the block that is the message itself, for WARC-Payload-Digest; warcinfo has none. */
  readonly payload?: Uint8Array;
  /** Further WARC fields, e.g. WARC-Concurrent-To. */
  readonly fields?: Readonly<Record<string, string>>;
}

/**
 * One WARC 1.1 record as a gzip member of its own (ISO 28500:2017 annex D): a reader may start at its offset. The
 * library writes the record around the block, which stays byte for byte as given.
 */
export async function writeRecord(plan: RecordPlan): Promise<Uint8Array> {
  const record = WARCRecord.create(
    {
      type: plan.type,
      date: plan.at.toISOString(),
      warcVersion: 'WARC/1.1',
      ...(plan.url !== undefined && { url: plan.url }),
      warcHeaders: {
        'WARC-Record-ID': plan.id,
        ...plan.fields,
        ...(plan.payload && { 'WARC-Payload-Digest': warcDigest(plan.payload) }),
        'WARC-Block-Digest': warcDigest(plan.block),
      },
    },
    [plan.block],
  );
  // The library would write a head of its own before the block; ours is in it, in the order and case of the server.
  record.httpHeaders = null;
  return gzipSync(await WARCSerializer.serialize(record));
}

/**
 * Ids of the records of one snapshot, the same whenever it is packed, so that a capture packed twice is one file.
 * @param number counts the records of the snapshot.
 */
export function recordId(snapshotId: string, number: number): string {
  const hex = hash('sha256', `${snapshotId}/${number}`);
  // RFC 9562 §5.8: version 8, a name-based id by a hash of our own choice.
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return `<urn:uuid:${uuid}>`;
}

/** Name and value lines of warcinfo and metadata; line ends inside a value would begin another one. */
export function warcFields(pairs: readonly (readonly [string, string | undefined])[]): Uint8Array {
  const lines = pairs.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value.replace(/[\r\n]+/g, ' ')}\r\n`],
  );
  return Buffer.from(lines.join(''));
}

function warcDigest(bytes: Uint8Array): string {
  return `sha256:${hash('sha256', bytes)}`;
}
