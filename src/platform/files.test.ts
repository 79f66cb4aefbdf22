import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { type FileStore, openFileStore } from './files.ts';

/** As much of S3 as the store uses: PUT, GET, HEAD, DELETE and ListObjectsV2 with pages of two, path style. */
class Bucket {
  readonly objects = new Map<string, Buffer>();
  readonly signed: boolean[] = [];
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://bucket');
    this.signed.push(
      /^AWS4-HMAC-SHA256 Credential=synthetic-key\//.test(request.headers.authorization ?? ''),
    );
    const key = decodeURIComponent(url.pathname.replace(/^\/papers\/?/, ''));
    const body = await bodyOf(request);
    if (url.searchParams.get('list-type') === '2') return this.#list(url, response);
    if (request.method === 'PUT') this.objects.set(key, body);
    if (request.method === 'DELETE') this.objects.delete(key);
    const bytes = this.objects.get(key);
    if (request.method === 'DELETE') return void response.writeHead(204).end();
    if (bytes === undefined) {
      response.writeHead(404, { 'content-type': 'application/xml' });
      return void response.end('<Error><Code>NoSuchKey</Code><Message>none</Message></Error>');
    }
    response.writeHead(200, {
      'content-length': request.method === 'PUT' ? 0 : bytes.byteLength,
      etag: '"e"',
    });
    response.end(request.method === 'GET' ? bytes : undefined);
  }

  #list(url: URL, response: ServerResponse): void {
    const prefix = url.searchParams.get('prefix') ?? '';
    const start = Number(url.searchParams.get('continuation-token') ?? 0);
    const keys = [...this.objects.keys()].filter((key) => key.startsWith(prefix)).sort();
    const page = keys.slice(start, start + 2);
    const more = start + 2 < keys.length;
    response.writeHead(200, { 'content-type': 'application/xml' });
    response.end(`<?xml version="1.0"?><ListBucketResult><Name>papers</Name><KeyCount>${page.length}</KeyCount>
      <IsTruncated>${more}</IsTruncated>${more ? `<NextContinuationToken>${start + 2}</NextContinuationToken>` : ''}
      ${page.map((key) => `<Contents><Key>${key}</Key><Size>1</Size><ETag>"e"</ETag><LastModified>2026-11-22T00:00:00Z</LastModified></Contents>`).join('')}
    </ListBucketResult>`);
  }
}

/** The body, without the frames of `aws-chunked` where the client used them. */
async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  if (!String(request.headers['content-encoding'] ?? '').includes('aws-chunked')) return body;
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.toString('latin1', at, end), 16);
    if (size === 0) return Buffer.concat(parts);
    parts.push(body.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
}

const bucket = new Bucket();
let folder = '';
const stores: { folder?: FileStore; bucket?: FileStore } = {};

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'wenlan-files-'));
  stores.folder = openFileStore(readConfig({ WENLAN_DATA_DIR: folder }));
  stores.bucket = openFileStore(
    readConfig({
      WENLAN_DATA_DIR: folder,
      S3_BUCKET: 'papers',
      S3_ENDPOINT: await bucket.open(),
      S3_ACCESS_KEY_ID: 'synthetic-key',
      S3_SECRET_ACCESS_KEY: 'synthetic-secret',
    }),
  );
});

afterAll(async () => {
  bucket.close();
  await rm(folder, { recursive: true, force: true });
});

async function collect(keys: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const key of keys) found.push(key);
  return found;
}

function storeOf(kind: 'folder' | 'bucket'): FileStore {
  const store = stores[kind];
  if (store === undefined) throw new Error('store is not open');
  return store;
}

describe.each(['folder', 'bucket'] as const)('files in a %s', (kind) => {
  const key = 'attachments/469024/2026-11-22/one';
  const bytes = Buffer.from('今欠张三工资壹万元');

  it('come back byte for byte, at once and as a stream', async () => {
    const store = storeOf(kind);
    await store.put(key, bytes);
    expect(Buffer.from(await store.bytes(key))).toEqual(bytes);
    expect(await text(await store.stream(key))).toBe('今欠张三工资壹万元');
  });

  it('are several megabytes long without harm', async () => {
    const store = storeOf(kind);
    const large = Buffer.alloc(6 * 1024 * 1024, 7);
    await store.put('attachments/469024/2026-11-22/large', large);
    let size = 0;
    for await (const chunk of await store.stream('attachments/469024/2026-11-22/large')) size += chunk.length;
    expect(size).toBe(large.byteLength);
  });

  it('are listed below their folder, page by page, and nowhere else', async () => {
    const store = storeOf(kind);
    for (const name of ['a', 'b', 'c']) await store.put(`attachments/469024/2026-11-23/${name}`, bytes);
    await store.put('attachments/469025/2026-11-23/d', bytes);
    expect((await collect(store.list('attachments/469024/2026-11-23'))).sort()).toEqual([
      'attachments/469024/2026-11-23/a',
      'attachments/469024/2026-11-23/b',
      'attachments/469024/2026-11-23/c',
    ]);
    expect(await collect(store.list('attachments/469024/1999-01-01'))).toEqual([]);
  });

  it('are gone once removed; reading them is an error', async () => {
    const store = storeOf(kind);
    await store.remove(key);
    await expect(store.bytes(key)).rejects.toThrow();
    await expect(store.stream(key)).rejects.toThrow();
  });

  it('never leave the store by a key with dots', async () => {
    await expect(storeOf(kind).put('../outside', bytes)).rejects.toThrow();
    await expect(storeOf(kind).bytes('attachments/../../keys.txt')).rejects.toThrow();
  });
});

it('the local folder keeps files below `files`, where only we may enter', async () => {
  await storeOf('folder').put('attachments/469024/2026-11-24/x', Buffer.from('x'));
  const place = path.join(folder, 'files/attachments/469024/2026-11-24/x');
  expect(await readFile(place, 'utf8')).toBe('x');
  expect((await stat(path.join(folder, 'files'))).mode & 0o077).toBe(0);
});

it('every request to the bucket was signed with its key', () => {
  expect(bucket.signed.length).toBeGreaterThan(0);
  expect(bucket.signed.every(Boolean)).toBe(true);
});
