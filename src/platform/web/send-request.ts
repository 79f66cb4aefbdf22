import type { Socket } from 'node:net';
import { Client } from 'undici';
import type { Exchange, FetchLimits, RefusalReason } from './fetch-outcome.ts';
import { refusalOf } from './request-failure.ts';

/** One request over one open connection. */
export interface RequestPlan {
  readonly url: URL;
  readonly headers: readonly (readonly [string, string])[];
  readonly socket: Socket;
  readonly remoteAddress: string;
  readonly limits: FetchLimits;
  readonly signal: AbortSignal;
  readonly clock: () => Date;
}

export type Sent =
  | { readonly kind: 'answered'; readonly exchange: Exchange }
  | { readonly kind: 'failed'; readonly reason: RefusalReason };

/** Of a page that only sends us on. */
const REDIRECT_BODY_BYTES = 64 * 1024;

/** Sends one GET and reads its answer within the limits; the connection is closed afterwards. */
export async function sendRequest(plan: RequestPlan): Promise<Sent> {
  const startedAt = plan.clock();
  const client = clientOver(plan);
  let stage: 'head' | 'body' = 'head';
  try {
    const answer = await client.request({
      method: 'GET',
      path: plan.url.pathname + plan.url.search,
      headers: plan.headers.flat(),
      responseHeaders: 'raw',
      reset: true,
      signal: plan.signal,
    });
    stage = 'body';
    const rawHeaders = pairs(answer.headers);
    const headers = byName(rawHeaders);
    const isRedirect = isRedirecting(answer.statusCode, headers);
    const read = await readBody(answer.body, isRedirect ? REDIRECT_BODY_BYTES : plan.limits.bytes);
    if (read.isTruncated && !isRedirect) return { kind: 'failed', reason: 'too-large' };
    return {
      kind: 'answered',
      exchange: {
        url: plan.url.href,
        requestHead: requestHead(plan),
        remoteAddress: plan.remoteAddress,
        status: answer.statusCode,
        statusText: answer.statusText,
        rawHeaders,
        headers,
        rawBody: read.body,
        isTruncated: read.isTruncated,
        startedAt,
        endedAt: plan.clock(),
      },
    };
  } catch (error) {
    return { kind: 'failed', reason: plan.signal.aborted ? 'time-out' : refusalOf(error, stage) };
  } finally {
    await client.destroy().catch(() => undefined);
    plan.socket.destroy();
  }
}

/** @returns whether the answer names another address to go to. */
export function isRedirecting(status: number, headers: Readonly<Record<string, string>>): boolean {
  return [301, 302, 303, 307, 308].includes(status) && headers.location !== undefined;
}

function clientOver({ url, socket, limits }: RequestPlan): Client {
  let isUsed = false;
  return new Client(url.origin, {
    allowH2: false,
    maxHeaderSize: limits.headBytes,
    headersTimeout: limits.idleMs,
    bodyTimeout: limits.idleMs,
    connect: (_options, done) => {
      const isFirst = !isUsed;
      isUsed = true;
      // Not at once: the library waits for ever for an answer that comes before it asked. And asked again, where the
      // connection broke before the request was sent, there is no second one.
      queueMicrotask(() => (isFirst ? done(null, socket) : done(new Error('connection lost'), null)));
    },
  });
}

/** What the library writes, for the record; a test compares it with the bytes that a server got. */
function requestHead({ url, headers }: RequestPlan): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const target = url.pathname + url.search;
  return `GET ${target} HTTP/1.1\r\nhost: ${url.host}\r\nconnection: close\r\n${lines}\r\n`;
}

async function readBody(body: AsyncIterable<Uint8Array>, maxBytes: number) {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    const rest = maxBytes - length;
    pieces.push(piece.length > rest ? piece.subarray(0, rest) : piece);
    length += piece.length;
    if (length > maxBytes) return { body: Buffer.concat(pieces), isTruncated: true };
  }
  return { body: Buffer.concat(pieces), isTruncated: false };
}

function pairs(raw: unknown): [string, string][] {
  const flat = Array.isArray(raw) ? raw.map(String) : [];
  const list: [string, string][] = [];
  for (let index = 0; index + 1 < flat.length; index += 2)
    list.push([flat[index] ?? '', flat[index + 1] ?? '']);
  return list;
}

function byName(rawHeaders: readonly (readonly [string, string])[]): Record<string, string> {
  const headers: Record<string, string> = Object.create(null);
  for (const [name, value] of rawHeaders) {
    const key = name.toLowerCase();
    headers[key] = headers[key] === undefined ? value : `${headers[key]}, ${value}`;
  }
  return headers;
}
