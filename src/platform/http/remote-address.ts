import { getConnInfo } from '@hono/node-server/conninfo';
import type { AppContext } from './context.ts';

/**
 * Address of the caller, for limits and session lists. Behind a proxy (WENLAN_TRUST_PROXY=on) the last entry of
 * X-Forwarded-For, which our own proxy wrote; earlier entries are whatever the caller claims.
 */
export function remoteAddress(c: AppContext): string {
  const forwarded = c.var.deps.config.trustsProxy
    ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
    : undefined;
  // An IPv4 caller on a socket that also takes IPv6.
  return (forwarded || socketAddress(c)).replace(/^::ffff:/, '').slice(0, 64);
}

/** Without a socket (requests made inside the process) there is no address. */
function socketAddress(c: AppContext): string {
  const bindings: unknown = c.env;
  const hasSocket = typeof bindings === 'object' && bindings !== null && 'incoming' in bindings;
  return hasSocket ? (getConnInfo(c).remote.address ?? 'unknown') : 'unknown';
}
