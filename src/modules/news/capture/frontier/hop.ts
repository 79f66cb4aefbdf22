import { z } from 'zod';
import type { Exchange } from '../../../../platform/web/fetch-outcome.ts';

/** Where redirects have led an address on another host, and the answers that led there. */
export interface Hop {
  readonly url: string;
  readonly via: readonly Exchange[];
}

const shape = z.array(
  z.object({
    url: z.string(),
    requestHead: z.string(),
    remoteAddress: z.string(),
    status: z.number(),
    statusText: z.string(),
    rawHeaders: z.array(z.tuple([z.string(), z.string()])),
    headers: z.record(z.string(), z.string()),
    rawBody: z.string().transform((text): Uint8Array => Buffer.from(text, 'base64')),
    isTruncated: z.boolean(),
    startedAt: z.iso.datetime().transform((text) => new Date(text)),
    endedAt: z.iso.datetime().transform((text) => new Date(text)),
  }),
);

/** The answers as bytes, until the last hop is asked: evidence must not depend on a second question to the same host. */
export function writeVia(via: readonly Exchange[]): Buffer {
  const plain = via.map((exchange) => ({
    ...exchange,
    rawBody: Buffer.from(exchange.rawBody).toString('base64'),
  }));
  return Buffer.from(JSON.stringify(plain), 'utf8');
}

export function readVia(bytes: Uint8Array): readonly Exchange[] {
  return shape.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
}
