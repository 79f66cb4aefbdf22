import { promisify } from 'node:util';
import zlib from 'node:zlib';

export type Inflated =
  | { readonly kind: 'ok'; readonly body: Uint8Array }
  | { readonly kind: 'failed'; readonly reason: 'inflated-too-large' | 'bad-answer' };

const gunzip = promisify(zlib.gunzip);
const inflate = promisify(zlib.inflate);
const inflateRaw = promisify(zlib.inflateRaw);
const brotli = promisify(zlib.brotliDecompress);

/** Codings on top of each other are rare and honest; a tower of them is a bomb. */
const LAYERS_MAX = 2;

/**
 * Undoes the content coding of an answer, never writing more than `maxBytes` on the way. An unfinished stream gives
 * what is there, as in browsers; a body that is not packed although the header says so is taken as it is.
 */
export async function inflateBody(
  rawBody: Uint8Array,
  coding: string | undefined,
  maxBytes: number,
): Promise<Inflated> {
  const layers = (coding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const codings = layers.filter((name) => name !== '' && name !== 'identity');
  if (codings.length > LAYERS_MAX) return { kind: 'failed', reason: 'bad-answer' };
  let body = rawBody;
  for (const name of codings.toReversed()) {
    const inflated = await undo(body, name, maxBytes);
    if (inflated.kind === 'failed') return inflated;
    body = inflated.body;
  }
  return body.length > maxBytes ? { kind: 'failed', reason: 'inflated-too-large' } : { kind: 'ok', body };
}

async function undo(body: Uint8Array, coding: string, maxBytes: number): Promise<Inflated> {
  if (body.length === 0) return { kind: 'ok', body };
  try {
    return { kind: 'ok', body: await undoOne(body, coding, maxBytes) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return { kind: 'failed', reason: code === 'ERR_BUFFER_TOO_LARGE' ? 'inflated-too-large' : 'bad-answer' };
  }
}

async function undoOne(body: Uint8Array, coding: string, maxBytes: number): Promise<Uint8Array> {
  const options = { maxOutputLength: maxBytes, finishFlush: zlib.constants.Z_SYNC_FLUSH };
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return body[0] === 0x1f && body[1] === 0x8b ? gunzip(body, options) : body;
    case 'deflate':
      // Meant is the zlib wrapping; some servers send the bare stream.
      return ((body[0] ?? 0) & 0x0f) === 8 ? inflate(body, options) : inflateRaw(body, options);
    case 'br':
      return brotli(body, {
        maxOutputLength: maxBytes,
        finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH,
      });
    default:
      throw new Error(`unknown content coding ${coding}`);
  }
}
