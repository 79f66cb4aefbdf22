import type { Exchange } from '../../../../platform/web/fetch-outcome.ts';

/** Bytes of a message with HTTP head, and where its payload begins. */
export interface HttpBlock {
  readonly block: Uint8Array;
  readonly payload: Uint8Array;
}

/** Headers of the transport, no longer true of the bytes that we keep, and their names in the archive. */
const TRANSPORT = /^transfer-encoding$/i;
const ARCHIVED_PREFIX = 'X-Archive-Orig-';

/**
 * An answer as it came: status line, headers in their order and case, body as sent but for its chunks. A chunked
 * answer says so under another name, or readers would look for chunks.
 */
export function responseBlock(exchange: Exchange): HttpBlock {
  const lines = exchange.rawHeaders.map(
    ([name, value]) => `${TRANSPORT.test(name) ? ARCHIVED_PREFIX : ''}${name}: ${value}\r\n`,
  );
  const head = `HTTP/1.1 ${exchange.status} ${exchange.statusText}\r\n${lines.join('')}\r\n`;
  const bytes = Buffer.from(head, 'latin1');
  return { block: Buffer.concat([bytes, exchange.rawBody]), payload: exchange.rawBody };
}

/** What we sent; a GET has no body. */
export function requestBlock(exchange: Exchange): HttpBlock {
  return { block: Buffer.from(exchange.requestHead, 'latin1'), payload: Buffer.alloc(0) };
}

/** Whether the answer came in chunks, which the record no longer shows. */
export function wasChunked(exchange: Exchange): boolean {
  return exchange.rawHeaders.some(([name]) => TRANSPORT.test(name));
}
