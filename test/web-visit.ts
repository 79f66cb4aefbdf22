import { afterEach } from 'vitest';
import { publicAddresses } from '../src/platform/web/address-rule.ts';
import type { FetchLimits, FetchOutcome } from '../src/platform/web/fetch-outcome.ts';
import type { Lookup } from '../src/platform/web/open-connection.ts';
import { openWebClient } from '../src/platform/web/open-web-client.ts';
import { userAgent } from '../src/platform/web/user-agent.ts';
import { type RawServer, rawServer } from './raw-server.ts';

/** The public rule, but for servers of this machine. */
export const loopbackRule = { ports: publicAddresses.ports, allowsLoopback: true };
/** Short enough for a test to wait for. */
export const quickLimits: Partial<FetchLimits> = { ms: 2_000, idleMs: 300 };

/** For a test file that visits servers of its own: each is closed after its test. */
export function servers(): (...given: Parameters<typeof rawServer>) => Promise<RawServer> {
  const open: RawServer[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((server) => server.close()));
  });
  return async (...given) => {
    const server = await rawServer(...given);
    open.push(server);
    return server;
  };
}

/** One request of a client of its own. */
export function visit(
  url: string,
  limits: Partial<FetchLimits> = quickLimits,
  lookup?: Lookup,
): Promise<FetchOutcome> {
  const client = openWebClient({
    userAgent: userAgent('mailto:news@example.org'),
    rule: loopbackRule,
    ...(lookup && { lookup }),
  });
  return client.fetchPage({ url, limits });
}

/** Why nothing was fetched, or what kind of answer came. */
export function reasonOf(outcome: FetchOutcome): string {
  return outcome.kind === 'refused' ? outcome.reason : outcome.kind;
}
