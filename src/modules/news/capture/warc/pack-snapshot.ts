import { hash } from 'node:crypto';
import type { Exchange, FetchedPage } from '../../../../platform/web/fetch-outcome.ts';
import type { HandedPage, PageCapture } from '../snapshots/page-capture.ts';
import { requestBlock, responseBlock, wasChunked } from './http-block.ts';
import { type RecordPlan, recordId, warcFields, writeRecord } from './warc-record.ts';

export interface PackOptions {
  /** The snapshot's own id: record ids are made from it. */
  readonly id: string;
  readonly region: string;
}

/** A snapshot as a WARC file of its own. */
export interface PackedSnapshot {
  readonly bytes: Uint8Array;
  /** Where the record with the page itself lies; a reader may begin there. */
  readonly offset: number;
  readonly length: number;
}

/**
 * Packs a capture as WARC 1.1: warcinfo, each redirect with its request, the page with its request, requisites, and a
 * metadata record with what HTTP does not say. The same capture and id give the same bytes.
 */
export async function packSnapshot(capture: PageCapture, options: PackOptions): Promise<PackedSnapshot> {
  const plans = planRecords(capture, options);
  const records: Uint8Array[] = [];
  for (const plan of plans) records.push(await writeRecord(plan));
  const main = plans.findIndex((plan) => plan.id === recordId(options.id, MAIN));
  const offset = records.slice(0, main).reduce((sum, { length }) => sum + length, 0);
  return { bytes: Buffer.concat(records), offset, length: records[main]?.length ?? 0 };
}

/** Numbers of the records that others point to. */
const INFO = 0;
const MAIN = 1;
const METADATA = 2;
const FIRST_OTHER = 3;

function planRecords(capture: PageCapture, options: PackOptions): RecordPlan[] {
  const { page } = capture;
  const info = infoRecord(capture, options);
  if (page.kind === 'handed') {
    return [info, resourceRecord(page, capture, options), handedMetadata(page, capture, options)];
  }
  const others = [...page.redirects, ...(capture.requisites ?? [])];
  const ids = others.map((_exchange, index) => recordId(options.id, FIRST_OTHER + 2 * index));
  const plans = others.map((exchange, index) =>
    exchangeRecords(exchange, ids[index] ?? '', options, FIRST_OTHER + 2 * index),
  );
  const main = exchangeRecords(
    page.exchange,
    recordId(options.id, MAIN),
    options,
    FIRST_OTHER + 2 * others.length,
  );
  const chain = page.redirects.length;
  return [
    info,
    ...plans.slice(0, chain).flat(),
    ...main,
    ...plans.slice(chain).flat(),
    fetchedMetadata(page, capture, options),
  ];
}

function infoRecord(capture: PageCapture, { id, region }: PackOptions): RecordPlan {
  return {
    type: 'warcinfo',
    id: recordId(id, INFO),
    at: capture.capturedAt,
    fields: { 'Content-Type': 'application/warc-fields' },
    block: warcFields([
      ['software', 'Wenlan, warcio.js'],
      ['format', 'WARC File Format 1.1'],
      ['conformsTo', 'https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/'],
      ['robots', 'obey'],
      ['isPartOf', `county ${region}`],
    ]),
  };
}

/** An answer and the request that it answers. */
function exchangeRecords(exchange: Exchange, id: string, options: PackOptions, number: number): RecordPlan[] {
  const answer = responseBlock(exchange);
  const fields = {
    'WARC-Warcinfo-ID': recordId(options.id, INFO),
    'WARC-IP-Address': exchange.remoteAddress,
  };
  return [
    {
      type: 'response',
      id,
      at: exchange.startedAt,
      url: exchange.url,
      fields: {
        'Content-Type': 'application/http; msgtype=response',
        ...fields,
        ...(exchange.isTruncated && { 'WARC-Truncated': 'length' }),
      },
      ...answer,
    },
    {
      type: 'request',
      id: recordId(options.id, number + 1),
      at: exchange.startedAt,
      url: exchange.url,
      fields: { 'Content-Type': 'application/http; msgtype=request', ...fields, 'WARC-Concurrent-To': id },
      ...requestBlock(exchange),
    },
  ];
}

function fetchedMetadata(page: FetchedPage, capture: PageCapture, options: PackOptions): RecordPlan {
  const { exchange } = page;
  return metadataRecord(exchange.url, capture, options, [
    ['fetchTimeMs', String(exchange.endedAt.getTime() - exchange.startedAt.getTime())],
    ['ourClock', capture.capturedAt.toISOString()],
    ['serverClock', page.serverAt?.toISOString()],
    ['requestedUrl', page.requestedUrl],
    ['finalUrl', page.finalUrl],
    ...page.redirects.map(({ url, status }): [string, string] => ['via', `${status} ${url}`]),
    ['transferCodingRemoved', wasChunked(exchange) ? 'chunked' : undefined],
    ...hashFields(page.body),
  ]);
}

function handedMetadata(page: HandedPage, capture: PageCapture, options: PackOptions): RecordPlan {
  return metadataRecord(targetOf(page, options), capture, options, [
    ['handedInAt', capture.capturedAt.toISOString()],
    ['fileName', page.fileName],
    ['statedUrl', page.url],
    ['note', capture.note],
    ...hashFields(page.body),
  ]);
}

/** Of the page after content decoding: what the provenance card shows. */
function hashFields(body: Uint8Array): [string, string][] {
  return [
    ['bodySha256', hash('sha256', body)],
    ['bodySm3', hash('sm3', body)],
  ];
}

function metadataRecord(
  url: string,
  capture: PageCapture,
  { id }: PackOptions,
  pairs: readonly (readonly [string, string | undefined])[],
): RecordPlan {
  const block = warcFields(pairs);
  return {
    type: 'metadata',
    id: recordId(id, METADATA),
    at: capture.capturedAt,
    url,
    fields: {
      'Content-Type': 'application/warc-fields',
      'WARC-Warcinfo-ID': recordId(id, INFO),
      'WARC-Refers-To': recordId(id, MAIN),
      'WARC-Concurrent-To': recordId(id, MAIN),
    },
    block,
    payload: block,
  };
}

/** A page that somebody saved: no HTTP was seen, so none is claimed. */
function resourceRecord(page: HandedPage, capture: PageCapture, options: PackOptions): RecordPlan {
  return {
    type: 'resource',
    id: recordId(options.id, MAIN),
    at: capture.capturedAt,
    url: targetOf(page, options),
    fields: { 'Content-Type': page.contentType, 'WARC-Warcinfo-ID': recordId(options.id, INFO) },
    block: page.body,
    payload: page.body,
  };
}

function targetOf(page: HandedPage, { id }: PackOptions): string {
  return page.url !== undefined && URL.canParse(page.url) ? page.url : `urn:uuid:${id}`;
}
