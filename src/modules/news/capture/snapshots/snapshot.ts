import type { SourceFlag } from '../../extraction/extracted-page.ts';

/** How a page came to us: by the crawl, asked for by a clerk, or handed in as a saved file. */
export type SnapshotOrigin = 'crawl' | 'address' | 'file';

export const originNames: Readonly<Record<SnapshotOrigin, string>> = {
  crawl: '按来源自动抓取',
  address: '按网址即时抓取',
  file: '人工交入的网页文件',
};

/** Where the bytes lie: a WARC file in the file store, and the place of the record in it. */
export interface WarcPlace {
  readonly key: string;
  readonly offset: number;
  readonly length: number;
}

/** SHA-256 and SM3 in hex, of the bytes as served and of the text read from them. */
export interface SnapshotHashes {
  readonly rawSha256: string;
  readonly rawSm3: string;
  readonly textSha256: string;
  readonly textSm3: string;
}

/** One kept copy of one page: the facts of its provenance. */
export interface Snapshot {
  readonly id: string;
  readonly sourceId: string | undefined;
  readonly origin: SnapshotOrigin;
  /** As asked for; undefined where a file was handed in without its address. */
  readonly url: string | undefined;
  readonly urlKey: string;
  /** Where redirects led. */
  readonly finalUrl: string | undefined;
  /** What the page calls its own address. */
  readonly canonicalUrl: string | undefined;
  readonly redirects: readonly string[];
  readonly httpStatus: number | undefined;
  /** Names in lower case, in the order sent. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly contentType: string | undefined;
  readonly encoding: { readonly declared: string | undefined; readonly used: string };
  readonly byteCount: number;
  readonly hashes: SnapshotHashes;
  /** By our clock. */
  readonly capturedAt: Date;
  /** By the server's Date header. */
  readonly serverAt: Date | undefined;
  /** The last time the same content was found at the address. */
  readonly lastSeenAt: Date;
  readonly warc: WarcPlace;
  readonly flags: readonly SourceFlag[];
  /** Where a handed-in file came from, in the clerk's words. */
  readonly note: string | undefined;
  readonly creatorName: string;
}

/** Our clock and the server's may differ by so much before the difference is shown. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** Whether our time and the server's contradict each other. */
export function clocksDiffer(capturedAt: Date, serverAt: Date | undefined): boolean {
  return serverAt !== undefined && Math.abs(serverAt.getTime() - capturedAt.getTime()) > CLOCK_TOLERANCE_MS;
}
