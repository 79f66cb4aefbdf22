import { hash } from 'node:crypto';
import { WARCParser, type WARCRecord } from 'warcio';
import { defaultLimits } from '../../../../platform/web/fetch-outcome.ts';
import { inflateBody } from '../../../../platform/web/inflate-body.ts';
import { type HttpAnswer, splitAnswer } from './http-answer.ts';

/** One whole record of a WARC file. */
export interface KeptRecord {
  readonly type: string;
  readonly url: string | undefined;
  readonly at: Date | undefined;
  readonly contentType: string | undefined;
  readonly block: Uint8Array;
  /** False where the block is not what its digest says. */
  readonly isIntact: boolean;
}

/** A page or one of its requisites as a browser would get it. */
export interface KeptPage {
  readonly url: string;
  readonly status: number | undefined;
  readonly contentType: string | undefined;
  /** After content decoding. */
  readonly body: Uint8Array;
  readonly isIntact: boolean;
}

/**
 * Reads the records of a WARC file, packed record by record or not at all. A file that was cut off gives all records
 * that are whole; nothing is thrown for what comes after them.
 */
export async function readRecords(bytes: Uint8Array): Promise<KeptRecord[]> {
  const kept: KeptRecord[] = [];
  const parser = new WARCParser([bytes], { parseHttp: false, keepHeadersCase: false });
  try {
    for (let record = await parser.parse(); record !== null; record = await parser.parse()) {
      const block = await record.readFully(false);
      if (block.length !== record.warcContentLength) break;
      kept.push(toKept(record, block));
    }
  } catch {
    // A torn end: what stands before it has been read.
  }
  return kept;
}

/**
 * The page that begins at a place in a file, as the crawl got it or a clerk handed it in.
 * @param place of the record, as the snapshot's row has it.
 * @returns undefined where no page lies there.
 */
export async function readPage(
  bytes: Uint8Array,
  place: { readonly offset: number; readonly length: number },
): Promise<KeptPage | undefined> {
  const [record] = await readRecords(bytes.subarray(place.offset, place.offset + place.length));
  return record && toPage(record);
}

/** Everything in a file that a page may show: answers with status 200, by their address. */
export async function readRequisites(bytes: Uint8Array): Promise<Map<string, KeptPage>> {
  const found = new Map<string, KeptPage>();
  for (const record of await readRecords(bytes)) {
    const page = await toPage(record);
    if (page && page.status === 200) found.set(page.url, page);
  }
  return found;
}

function toKept(record: WARCRecord, block: Uint8Array): KeptRecord {
  const at = new Date(record.warcDate ?? '');
  return {
    type: record.warcType,
    url: record.warcTargetURI ?? undefined,
    at: Number.isNaN(at.getTime()) ? undefined : at,
    contentType: record.warcContentType ?? undefined,
    block,
    isIntact: digestFits(block, record.warcBlockDigest ?? undefined),
  };
}

/** Digests of other programs (sha1, base32) are not ours to judge. */
function digestFits(block: Uint8Array, digest: string | undefined): boolean {
  const hex = /^sha256:([0-9a-f]{64})$/i.exec(digest ?? '')?.[1];
  return hex === undefined || hash('sha256', block) === hex.toLowerCase();
}

async function toPage(record: KeptRecord): Promise<KeptPage | undefined> {
  if (record.url === undefined) return undefined;
  const { url, isIntact } = record;
  if (record.type === 'resource') {
    return { url, status: undefined, contentType: record.contentType, body: record.block, isIntact };
  }
  const answer = record.type === 'response' ? splitAnswer(record.block) : undefined;
  if (!answer) return undefined;
  const body = await unpack(answer);
  return body && { url, status: answer.status, contentType: answer.headers['content-type'], body, isIntact };
}

async function unpack(answer: HttpAnswer): Promise<Uint8Array | undefined> {
  const inflated = await inflateBody(
    answer.body,
    answer.headers['content-encoding'],
    defaultLimits.inflatedBytes,
  );
  return inflated.kind === 'ok' ? inflated.body : undefined;
}
