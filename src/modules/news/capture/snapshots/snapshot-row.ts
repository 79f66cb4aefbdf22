import { z } from 'zod';
import type { DB, Selectable } from '../../../../platform/db/database.ts';
import type { SourceFlag } from '../../extraction/extracted-page.ts';
import type { Snapshot } from './snapshot.ts';

export const snapshotColumns = [
  'news_snapshots.id',
  'news_snapshots.source_id',
  'news_snapshots.origin',
  'news_snapshots.url',
  'news_snapshots.url_key',
  'news_snapshots.final_url',
  'news_snapshots.canonical_url',
  'news_snapshots.redirects',
  'news_snapshots.http_status',
  'news_snapshots.headers',
  'news_snapshots.content_type',
  'news_snapshots.encoding_declared',
  'news_snapshots.encoding_used',
  'news_snapshots.byte_count',
  'news_snapshots.raw_sha256',
  'news_snapshots.raw_sm3',
  'news_snapshots.text_sha256',
  'news_snapshots.text_sm3',
  'news_snapshots.captured_at',
  'news_snapshots.server_at',
  'news_snapshots.last_seen_at',
  'news_snapshots.warc_key',
  'news_snapshots.warc_offset',
  'news_snapshots.warc_length',
  'news_snapshots.flags',
  'news_snapshots.note',
  'news_snapshots.creator_name',
] as const;

type Row = Omit<Selectable<DB['news_snapshots']>, 'region_code' | 'creator_id'>;

const originShape = z.enum(['crawl', 'address', 'file']);
const headersShape = z.union([
  z.array(z.tuple([z.string(), z.string()])),
  z.record(z.string(), z.string()).transform((headers) => Object.entries(headers)),
]);
const flagShape = z.enum([
  'origin-missing',
  'canonical-elsewhere',
  'published-after-capture',
  'clocks-differ',
  'address-missing',
  'title-missing',
  'time-missing',
  'source-missing',
  'text-thin',
  'truncated',
]) satisfies z.ZodType<SourceFlag>;

export function toSnapshot(row: Row): Snapshot {
  return {
    id: row.id,
    sourceId: row.source_id ?? undefined,
    origin: originShape.parse(row.origin),
    url: row.url ?? undefined,
    urlKey: row.url_key,
    finalUrl: row.final_url ?? undefined,
    canonicalUrl: row.canonical_url ?? undefined,
    redirects: row.redirects,
    httpStatus: row.http_status ?? undefined,
    headers: headersShape.parse(row.headers),
    contentType: row.content_type ?? undefined,
    encoding: { declared: row.encoding_declared ?? undefined, used: row.encoding_used },
    byteCount: row.byte_count,
    hashes: {
      rawSha256: row.raw_sha256,
      rawSm3: row.raw_sm3,
      textSha256: row.text_sha256,
      textSm3: row.text_sm3,
    },
    capturedAt: row.captured_at,
    serverAt: row.server_at ?? undefined,
    lastSeenAt: row.last_seen_at,
    warc: { key: row.warc_key, offset: row.warc_offset, length: row.warc_length },
    flags: row.flags.flatMap((flag) => flagShape.safeParse(flag).data ?? []),
    note: row.note ?? undefined,
    creatorName: row.creator_name,
  };
}
