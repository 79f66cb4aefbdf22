import { z } from 'zod';
import type { DB, Selectable } from '../../../../platform/db/database.ts';
import type { AddressStatus } from './address-lifecycle.ts';
import { type Hop, readVia } from './hop.ts';

/** An address of the frontier. */
export interface FrontierAddress {
  readonly id: string;
  readonly sourceId: string;
  readonly kind: 'list' | 'page';
  /** Lists within lists: a sitemap index has depth 0, its parts 1. */
  readonly depth: number;
  readonly url: string;
  readonly urlKey: string;
  /** Whose turn it is: the host of `url`, or of the hop. */
  readonly host: string;
  /** Where redirects led so far; undefined where `url` itself is to be asked. */
  readonly hop: Hop | undefined;
  readonly status: AddressStatus;
  readonly dueAt: Date | undefined;
  /** Tries since it last worked. */
  readonly attemptCount: number;
  readonly attemptedAt: Date | undefined;
  readonly httpStatus: number | undefined;
  readonly outcome: string | undefined;
  readonly detail: string | undefined;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
  readonly snapshotId: string | undefined;
  readonly capturedAt: Date | undefined;
}

export const addressColumns = [
  'id',
  'source_id',
  'kind',
  'depth',
  'url',
  'url_key',
  'host',
  'hop_url',
  'hop_via',
  'status',
  'due_at',
  'attempt_count',
  'attempted_at',
  'http_status',
  'outcome',
  'detail',
  'etag',
  'last_modified',
  'snapshot_id',
  'captured_at',
] as const;

type Row = Omit<Selectable<DB['news_addresses']>, 'region_code' | 'found_at'>;

const kindShape = z.enum(['list', 'page']);
const statusShape = z.enum(['waiting', 'kept', 'refused', 'gone', 'given-up']);

export function toAddress(row: Row): FrontierAddress {
  return {
    id: row.id,
    sourceId: row.source_id,
    kind: kindShape.parse(row.kind),
    depth: row.depth,
    url: row.url,
    urlKey: row.url_key,
    host: row.host,
    hop: row.hop_url && row.hop_via ? { url: row.hop_url, via: readVia(row.hop_via) } : undefined,
    status: statusShape.parse(row.status),
    dueAt: row.due_at ?? undefined,
    attemptCount: row.attempt_count,
    attemptedAt: row.attempted_at ?? undefined,
    httpStatus: row.http_status ?? undefined,
    outcome: row.outcome ?? undefined,
    detail: row.detail ?? undefined,
    etag: row.etag ?? undefined,
    lastModified: row.last_modified ?? undefined,
    snapshotId: row.snapshot_id ?? undefined,
    capturedAt: row.captured_at ?? undefined,
  };
}
