import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * The ports to choose from lie below those that Linux (32768 and up), macOS and Windows (49152
 * and up) lend to outgoing connections: a port chosen here is not lent out before it is used.
 */
const FIRST_PORT = 20_000;
const BEHIND_LAST_PORT = 32_768;
const MOST_TRIES = 100;

/** A loopback port that nobody listens on now and no outgoing connection will be given. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const port = randomInt(FIRST_PORT, BEHIND_LAST_PORT);
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port from ${FIRST_PORT} to ${BEHIND_LAST_PORT - 1} in ${MOST_TRIES} tries`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
