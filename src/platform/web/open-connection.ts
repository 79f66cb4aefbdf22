import { lookup as lookUpName } from 'node:dns/promises';
import net from 'node:net';
import tls from 'node:tls';
import { type AddressRule, hostNumber, mayConnect, portOf } from './address-rule.ts';
import type { RefusalReason } from './fetch-outcome.ts';

/** All addresses of a name, in the order to try. */
export type Lookup = (host: string) => Promise<readonly string[]>;

export type Connection =
  | { readonly kind: 'open'; readonly socket: net.Socket; readonly remoteAddress: string }
  | { readonly kind: 'failed'; readonly reason: RefusalReason };

export interface ConnectionOptions {
  readonly rule: AddressRule;
  readonly lookup: Lookup;
  /** Ends every step. */
  readonly signal: AbortSignal;
}

const ADDRESSES_TRIED = 3;

/** The name service of this machine. */
export const systemLookup: Lookup = async (host) =>
  (await lookUpName(host, { all: true, verbatim: true })).map(({ address }) => address);

/**
 * Asks the name service once, judges every number that it gives, and connects to one of these numbers: a name that
 * answers differently the next moment (DNS rebinding) gains nothing.
 */
export async function openConnection(url: URL, options: ConnectionOptions): Promise<Connection> {
  const numbers = await findNumbers(url.hostname, options);
  if (numbers === undefined || numbers.length === 0)
    return failed(options.signal.aborted ? 'time-out' : 'dns');
  if (!numbers.every((number) => mayConnect(number, options.rule))) return failed('private-address');
  let last: Connection = failed('connection');
  for (const number of numbers.slice(0, ADDRESSES_TRIED)) {
    last = await connect(url, number, options.signal);
    if (last.kind === 'open' || options.signal.aborted) return last;
  }
  return last;
}

async function findNumbers(host: string, options: ConnectionOptions): Promise<readonly string[] | undefined> {
  const number = hostNumber(host);
  if (number !== undefined) return [number];
  try {
    // Names of this machine need no name service, and some of them it does not know.
    if (options.rule.allowsLoopback && host.endsWith('localhost')) return ['127.0.0.1'];
    return await Promise.race([options.lookup(host), whenAborted(options.signal)]);
  } catch {
    return undefined;
  }
}

function whenAborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}

function connect(url: URL, number: string, signal: AbortSignal): Promise<Connection> {
  const isSecure = url.protocol === 'https:';
  const target = { host: number, port: portOf(url) };
  const socket = isSecure
    ? tls.connect({ ...target, servername: serverName(url.hostname), ALPNProtocols: ['http/1.1'] })
    : net.connect(target);
  return new Promise((resolve) => {
    let isReached = false;
    const end = (connection: Connection) => {
      signal.removeEventListener('abort', onAbort);
      if (connection.kind === 'failed') socket.destroy();
      resolve(connection);
    };
    const onAbort = () => end(failed('time-out'));
    signal.addEventListener('abort', onAbort, { once: true });
    socket.once('connect', () => {
      isReached = true;
    });
    socket.once(isSecure ? 'secureConnect' : 'connect', () =>
      end({ kind: 'open', socket, remoteAddress: number }),
    );
    // Stays for the life of the socket: without a listener a late error would end the process.
    socket.on('error', () => end(failed(isSecure && isReached ? 'tls' : 'connection')));
    socket.once('close', () => end(failed(isSecure && isReached ? 'tls' : 'connection')));
  });
}

/** Numbers have no server name (RFC 6066). */
function serverName(host: string): string {
  return hostNumber(host) === undefined ? host : '';
}

function failed(reason: RefusalReason): Connection {
  return { kind: 'failed', reason };
}
