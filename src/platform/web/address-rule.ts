import ipaddr from 'ipaddr.js';

/** Which addresses may be asked at all. */
export interface AddressRule {
  readonly ports: readonly number[];
  /** Tests and measurements fetch from this machine; any port of 127.0.0.0/8 and ::1 then. */
  readonly allowsLoopback: boolean;
}

export const publicAddresses: AddressRule = { ports: [80, 443, 8080, 8443], allowsLoopback: false };

export type AddressVerdict =
  | { readonly kind: 'ok'; readonly url: URL }
  | { readonly kind: 'refused'; readonly reason: 'bad-address' | 'private-address' };

const URL_MAX_LENGTH = 4000;

/** Names that mean this machine or this house in every network (RFC 6761, RFC 6762, RFC 8375, ICANN 2024). */
const INNER_NAMES = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home\.arpa)$/;

/** Azure's machine service: a public address by its number, an inner one by its use. */
const CLOUD_SERVICES: readonly string[] = ['168.63.129.16'];

/**
 * Judges an address before anything is sent: scheme, port, credentials, and the host where it is a number or a name
 * of the inner network. Odd spellings (0x7f.1, 017700000001, full-width digits) are read as browsers read them.
 * @returns the address without its fragment, host in lower case and without a closing dot.
 */
export function judgeAddress(address: string, rule: AddressRule): AddressVerdict {
  const url = parseAddress(address);
  if (url === undefined) return { kind: 'refused', reason: 'bad-address' };
  const host = url.hostname;
  const number = hostNumber(host);
  const isInner = number === undefined ? isInnerName(host) : !isPublicNumber(number);
  if (rule.allowsLoopback && isThisMachine(host)) return { kind: 'ok', url };
  if (isInner) return { kind: 'refused', reason: 'private-address' };
  return rule.ports.includes(portOf(url)) ? { kind: 'ok', url } : { kind: 'refused', reason: 'bad-address' };
}

/** @returns whether a connection to this number may be opened; asked of every answer of the name service. */
export function mayConnect(number: string, rule: AddressRule): boolean {
  return isPublicNumber(number) || (rule.allowsLoopback && isLoopbackNumber(number));
}

/** The port an address means, also where it does not say so. */
export function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

/** The host of an address as a number without brackets; undefined where it is a name. */
export function hostNumber(host: string): string | undefined {
  const bare = host.startsWith('[') ? host.slice(1, -1) : host;
  return ipaddr.isValid(bare) ? bare : undefined;
}

function parseAddress(address: string): URL | undefined {
  if (address.length > URL_MAX_LENGTH || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  if (url.username !== '' || url.password !== '' || url.port === '0') return undefined;
  url.hash = '';
  // `localhost.` is localhost, and one page must not have two addresses.
  const host = url.hostname.replace(/\.+$/, '');
  if (host === '') return undefined;
  url.hostname = host;
  return url;
}

/** Names without a dot are looked up in the inner network's own domain. */
function isInnerName(host: string): boolean {
  return !host.includes('.') || INNER_NAMES.test(host);
}

function isThisMachine(host: string): boolean {
  const number = hostNumber(host);
  return number === undefined
    ? host === 'localhost' || host.endsWith('.localhost')
    : isLoopbackNumber(number);
}

/**
 * Public is what the registries of IANA (RFC 6890) leave over: no private, shared, local, multicast, documentation or
 * translated range. Numbers that carry another one inside (mapped, NAT64, 6to4, Teredo) are never public.
 */
function isPublicNumber(number: string): boolean {
  if (!ipaddr.isValid(number)) return false;
  const parsed = ipaddr.parse(number);
  if (parsed.range() !== 'unicast' || CLOUD_SERVICES.includes(parsed.toString())) return false;
  // Of IPv6 only 2000::/3 is given out; ::127.0.0.1 and its like lie outside.
  return parsed.kind() === 'ipv4' || (parsed.toByteArray()[0] ?? 0) >> 5 === 1;
}

function isLoopbackNumber(number: string): boolean {
  return ipaddr.isValid(number) && ipaddr.parse(number).range() === 'loopback';
}
