import { createMiddleware } from 'hono/factory';
import { newId } from '../id.ts';
import type { Deps, Env } from './context.ts';

/** First in line: request id, the one reading of the clock, and one log line for each answer. */
export function requestContext(deps: Deps) {
  return createMiddleware<Env>(async (c, next) => {
    const requestId = newId();
    const started = performance.now();
    c.set('deps', deps);
    c.set('requestId', requestId);
    c.set('now', deps.clock());
    await next();
    // Not c.header: after the answer is made it copies the whole answer into a stream, a tenth of a page's time.
    c.res.headers.set('X-Request-Id', requestId);
    deps.log.debug(
      {
        requestId,
        method: c.req.method,
        path: c.req.path,
        status: c.res.status,
        ms: Math.round(performance.now() - started),
      },
      'answered',
    );
  });
}
