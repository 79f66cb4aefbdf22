import { compress } from 'hono/compress';
import { createMiddleware } from 'hono/factory';
import type { Env } from './context.ts';

/** Smaller answers for who asks for them; caches are told in every case that answers differ by that. */
export function compression() {
  const shrink = compress();
  return createMiddleware<Env>(async (c, next) => {
    // Said before the answer exists: added to a finished one it would copy it into a stream.
    c.header('Vary', 'Accept-Encoding');
    return c.req.header('accept-encoding') === undefined ? next() : shrink(c, next);
  });
}
