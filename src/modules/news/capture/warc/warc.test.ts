import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../../platform/web/fetch-outcome.ts';
import { noRules, type PageCapture } from '../snapshots/page-capture.ts';
import { exportWarc } from './export-warc.ts';
import { packSnapshot } from './pack-snapshot.ts';
import { readPage, readRecords, readRequisites } from './read-snapshot.ts';

const at = new Date('2023-11-02T01:02:03.456Z');

function exchange(given: Partial<Exchange> = {}): Exchange {
  return {
    url: 'http://www.example.com/news/1.html?b=2&a=1',
    requestHead: 'GET /news/1.html?b=2&a=1 HTTP/1.1\r\nhost: www.example.com\r\n\r\n',
    remoteAddress: '93.184.216.34',
    status: 200,
    statusText: 'OK',
    rawHeaders: [
      ['content-TYPE', 'text/html; charset=gbk'],
      ['Set-Cookie', 'a=1'],
      ['set-cookie', 'b=2'],
      ['X-Latin', 'Ã©'],
    ],
    headers: { 'content-type': 'text/html; charset=gbk' },
    rawBody: Buffer.from('<p>内容</p>'),
    isTruncated: false,
    startedAt: at,
    endedAt: new Date(at.getTime() + 250),
    ...given,
  };
}

function fetched(main: Exchange, redirects: readonly Exchange[] = [], body = main.rawBody): PageCapture {
  return {
    origin: 'crawl',
    sourceId: undefined,
    capturedAt: at,
    note: undefined,
    rules: noRules,
    page: {
      kind: 'fetched',
      requestedUrl: redirects[0]?.url ?? main.url,
      finalUrl: main.url,
      redirects,
      exchange: main,
      status: main.status,
      headers: main.headers,
      contentType: main.headers['content-type'],
      body,
      serverAt: new Date('2023-11-02T01:00:00Z'),
      isDowngraded: false,
    },
  };
}

const options = { id: '019392b0-0000-7000-8000-000000000001', region: '469024' };
const redirect = exchange({
  url: 'http://example.com/',
  status: 302,
  statusText: 'Found',
  rawHeaders: [['Location', '/news/1.html?b=2&a=1']],
  rawBody: Buffer.alloc(0),
});
const picture = exchange({
  url: 'http://www.example.com/a.png',
  rawHeaders: [['Content-Type', 'image/png']],
  rawBody: Buffer.from([0x89, 0x50, 0x4e, 0x47]),
});

/** A second reader, by the letter of ISO 28500 and nothing else: gzip members, header lines, Content-Length. */
function readByHand(bytes: Uint8Array): { fields: Map<string, string>; block: Buffer; offset: number }[] {
  const records = [];
  for (let offset = 0; offset < bytes.length; ) {
    const { buffer, length: packedLength } = gunzipMember(bytes.subarray(offset));
    const end = buffer.indexOf('\r\n\r\n');
    const [version, ...lines] = buffer.subarray(0, end).toString('utf8').split('\r\n');
    expect(version).toBe('WARC/1.1');
    const fields = new Map(
      lines.map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 2),
      ]),
    );
    const length = Number(fields.get('content-length'));
    const block = buffer.subarray(end + 4, end + 4 + length);
    expect(buffer.subarray(end + 4 + length).toString()).toBe('\r\n\r\n');
    records.push({ fields, block, offset });
    offset += packedLength;
  }
  return records;
}

function gunzipMember(bytes: Uint8Array): { buffer: Buffer; length: number } {
  // A member ends where the next magic number makes a whole gzip again.
  for (let end = 1; end <= bytes.length; end += 1) {
    if (end < bytes.length && !(bytes[end] === 0x1f && bytes[end + 1] === 0x8b)) continue;
    try {
      return { buffer: gunzipSync(bytes.subarray(0, end)), length: end };
    } catch {
      // Not yet the end.
    }
  }
  throw new Error('no gzip member');
}

describe('a packed snapshot', () => {
  it('reads the same in a reader written by hand, record by record', async () => {
    const packed = await packSnapshot({ ...fetched(exchange(), [redirect]), requisites: [picture] }, options);
    const records = readByHand(packed.bytes);
    expect(records.map(({ fields }) => [fields.get('warc-type'), fields.get('warc-target-uri')])).toEqual([
      ['warcinfo', undefined],
      ['response', 'http://example.com/'],
      ['request', 'http://example.com/'],
      ['response', 'http://www.example.com/news/1.html?b=2&a=1'],
      ['request', 'http://www.example.com/news/1.html?b=2&a=1'],
      ['response', 'http://www.example.com/a.png'],
      ['request', 'http://www.example.com/a.png'],
      ['metadata', 'http://www.example.com/news/1.html?b=2&a=1'],
    ]);
    for (const { fields, block } of records) {
      const digest = createHash('sha256').update(block).digest('hex');
      expect(fields.get('warc-block-digest')).toBe(`sha256:${digest}`);
      expect(fields.get('warc-date')).toBe(at.toISOString());
    }
    const ids = records.map(({ fields }) => fields.get('warc-record-id'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(records[4]?.fields.get('warc-concurrent-to')).toBe(ids[3]);
    expect(records[3]?.fields.get('warc-ip-address')).toBe('93.184.216.34');
    expect(packed.offset).toBe(records[3]?.offset);
    expect(packed.offset + packed.length).toBe(records[4]?.offset);
  });

  it('holds the answer byte for byte: order and case of headers, body as sent', async () => {
    const rawBody = gzipSync('<p>内容</p>');
    const main = exchange({
      rawBody,
      rawHeaders: [
        ['Content-ENCODING', 'gzip'],
        ['Transfer-Encoding', 'chunked'],
        ['x-A', '1'],
      ],
    });
    const packed = await packSnapshot(fetched(main, [], Buffer.from('<p>内容</p>')), options);
    const record = readByHand(packed.bytes)[1];
    const head =
      'HTTP/1.1 200 OK\r\nContent-ENCODING: gzip\r\nX-Archive-Orig-Transfer-Encoding: chunked\r\nx-A: 1\r\n\r\n';
    expect(record?.block.equals(Buffer.concat([Buffer.from(head), rawBody]))).toBe(true);
    expect(record?.fields.get('warc-payload-digest')).toBe(
      `sha256:${createHash('sha256').update(rawBody).digest('hex')}`,
    );
    const page = await readPage(packed.bytes, packed);
    expect(Buffer.from(page?.body ?? []).toString()).toBe('<p>内容</p>');
    const metadata = readByHand(packed.bytes).at(-1)?.block.toString();
    expect(metadata).toContain('transferCodingRemoved: chunked');
    expect(metadata).toContain(`bodySm3: ${createHash('sm3').update('<p>内容</p>').digest('hex')}`);
    expect(metadata).toContain('serverClock: 2023-11-02T01:00:00.000Z');
  });

  it('is the same file whenever it is packed', async () => {
    const capture = fetched(exchange(), [redirect]);
    const first = await packSnapshot(capture, options);
    const second = await packSnapshot(capture, options);
    expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
  });

  it('of a page that a clerk handed in claims no HTTP', async () => {
    const capture: PageCapture = {
      ...fetched(exchange()),
      origin: 'file',
      note: '县融媒体中心\r\nWARC/1.1 提供',
      page: {
        kind: 'handed',
        url: undefined,
        fileName: '报道.txt',
        contentType: 'text/plain',
        body: Buffer.from('正文'),
      },
    };
    const packed = await packSnapshot(capture, options);
    const records = readByHand(packed.bytes);
    expect(records.map(({ fields }) => fields.get('warc-type'))).toEqual([
      'warcinfo',
      'resource',
      'metadata',
    ]);
    expect(records[1]?.fields.get('warc-target-uri')).toBe(`urn:uuid:${options.id}`);
    expect(records[2]?.block.toString()).toContain('note: 县融媒体中心 WARC/1.1 提供\r\n');
    const page = await readPage(packed.bytes, packed);
    expect(page).toMatchObject({ status: undefined, contentType: 'text/plain', isIntact: true });
  });

  it('shows a byte that was changed later', async () => {
    const packed = await packSnapshot(fetched(exchange()), options);
    const plain = gunzipSync(packed.bytes.subarray(packed.offset, packed.offset + packed.length));
    const forged = gzipSync(Buffer.from(plain.toString('latin1').replace('<p>', '<q>'), 'latin1'));
    const page = await readPage(forged, { offset: 0, length: forged.length });
    expect(page?.isIntact).toBe(false);
  });

  it('gives its pictures to the replay, and no answer that is an error', async () => {
    const missing = exchange({ url: 'http://www.example.com/b.png', status: 404 });
    const packed = await packSnapshot(
      { ...fetched(exchange(), [redirect]), requisites: [picture, missing] },
      options,
    );
    expect([...(await readRequisites(packed.bytes)).keys()]).toEqual([
      'http://www.example.com/news/1.html?b=2&a=1',
      'http://www.example.com/a.png',
    ]);
  });
});

describe('a file cut off anywhere', () => {
  it('still gives all records that are whole', async () => {
    const packed = await packSnapshot({ ...fetched(exchange(), [redirect]), requisites: [picture] }, options);
    const ends = readByHand(packed.bytes).map(
      (_record, index, all) => all[index + 1]?.offset ?? packed.bytes.length,
    );
    for (let cut = 0; cut <= packed.bytes.length; cut += 7) {
      const whole = ends.filter((end) => end <= cut).length;
      const read = await readRecords(packed.bytes.subarray(0, cut));
      // The last bytes of a member are its checksum: a record may be whole before them.
      expect(read.length).toBeGreaterThanOrEqual(whole);
      expect(read.length).toBeLessThanOrEqual(whole + 1);
      expect(read.every(({ isIntact }) => isIntact)).toBe(true);
    }
  });

  it('or filled with noise never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => {
        await readRecords(noise);
        await readPage(Buffer.concat([Buffer.from('WARC/1.1\r\n'), noise]), { offset: 0, length: 500 });
      }),
      { numRuns: 60 },
    );
  });
});

describe('an export', () => {
  it('is the snapshots one after the other, with an index sorted by key whose offsets open the pages', async () => {
    const first = await packSnapshot(fetched(exchange(), [redirect]), options);
    const other = exchange({ url: 'http://a.example.cn/x' });
    const second = await packSnapshot(fetched(other), {
      ...options,
      id: '019392b0-0000-7000-8000-000000000002',
    });
    const pieces: Uint8Array[] = [];
    const made = await exportWarc(eachOf([first.bytes, second.bytes]), {
      filename: '剪报.warc.gz',
      write: async (bytes) => void pieces.push(bytes),
    });
    const file = Buffer.concat(pieces);
    expect(made).toMatchObject({ snapshots: 2, bytes: file.length });
    const lines = made.cdxj.trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'cn,example,a)/x 20231102010203',
      'com,example)/ 20231102010203',
      'com,example)/news/1.html?a=1&b=2 20231102010203',
    ]);
    for (const line of lines) {
      const entry: { url: string; offset: string; length: string; digest: string } = JSON.parse(
        line.slice(line.indexOf('{')),
      );
      const page = await readPage(file, { offset: Number(entry.offset), length: Number(entry.length) });
      expect(page?.url).toBe(entry.url);
    }
  });
});

async function* eachOf(files: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* files;
}
