import { CDXIndexer } from 'warcio';

/** Where an exported WARC goes. */
export interface WarcSink {
  /** Its name in the index. */
  readonly filename: string;
  readonly write: (bytes: Uint8Array) => Promise<void>;
}

export interface WarcExport {
  readonly snapshots: number;
  readonly bytes: number;
  /** CDXJ: one line per page, sorted by key, to be saved beside the file. */
  readonly cdxj: string;
}

/**
 * 导出: writes the files of many snapshots as one WARC, which is their bytes one after the other, and makes its index.
 * @param files WARC files of snapshots, read one by one.
 */
export async function exportWarc(files: AsyncIterable<Uint8Array>, sink: WarcSink): Promise<WarcExport> {
  const lines: string[] = [];
  let snapshots = 0;
  let offset = 0;
  for await (const bytes of files) {
    lines.push(...(await indexLines(bytes, { filename: sink.filename, offset })));
    await sink.write(bytes);
    offset += bytes.length;
    snapshots += 1;
  }
  // Replay tools search the index by halves: it is sorted by bytes, and the keys are ASCII.
  const cdxj = lines.toSorted((a, b) => (a < b ? -1 : 1)).join('');
  return { snapshots, bytes: offset, cdxj };
}

/**
 * The index of one file's pages in CDXJ (key, 14-digit time, JSON), keys by the library (SURT).
 * @param place name of the file in the index, and where these bytes begin in it.
 */
async function indexLines(
  bytes: Uint8Array,
  place: { readonly filename: string; readonly offset: number },
): Promise<string[]> {
  const lines: string[] = [];
  const indexer = new CDXIndexer();
  for await (const entry of indexer.iterIndex([{ filename: place.filename, reader: inOnePiece(bytes) }])) {
    const { urlkey, timestamp, offset, length, status, ...rest } = entry;
    const json = {
      ...rest,
      ...(status !== undefined && { status: String(status) }),
      length: String(length),
      offset: String(Number(offset) + place.offset),
    };
    lines.push(`${urlkey} ${timestamp} ${JSON.stringify(json)}\n`);
  }
  return lines;
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
