import { createHash } from 'node:crypto';

/** An address of the web that may be asked for. */
export interface PageAddress {
  /** As it is fetched: absolute, without fragment. */
  readonly url: string;
  /** SHA-256 (hex) of the address without what does not choose the page: equal pages, equal keys. */
  readonly key: string;
  /** Host with port, lower case: what politeness is owed to. */
  readonly host: string;
}

const LONGEST = 2_000;

/** Parameters that say where a reader came from, not which page is meant. */
const tracking =
  /^(utm_\w+|spm|scm|from|isappinstalled|share_?(?:token|from|id|type|source)?|wxshare|nsukey|fbclid|gclid|bd_vid|timestamp|_t)$/i;

/**
 * Reads an address as typed or as found in a page.
 * @param base the page it was found in, for relative addresses.
 * @returns undefined for anything that is not a plain http(s) address of at most 2,000 characters.
 */
export function pageAddress(typed: string, base?: string): PageAddress | undefined {
  const text = typed.trim();
  if (text.length > LONGEST || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  if (url.username !== '' || url.password !== '' || url.hostname === '') return undefined;
  url.hash = '';
  // `example.org.` is example.org: one page, one host to be polite to.
  url.hostname = url.hostname.replace(/\.+$/, '');
  if (url.href.length > LONGEST) return undefined;
  return { url: url.href, key: sha256(sameFor(url)), host: url.host };
}

/** The key of a page that was handed in without an address: that of its bytes. */
export function keyOfBytes(rawSha256: string): string {
  return sha256(`file:${rawSha256}`);
}

/** http and https, any order of parameters and any tracking mean the same page. */
function sameFor(url: URL): string {
  const parameters = [...url.searchParams].filter(([name]) => !tracking.test(name));
  parameters.sort(([a, x], [b, y]) => (a === b ? order(x, y) : order(a, b)));
  const query = new URLSearchParams(parameters).toString();
  return `${url.host}${url.pathname}${query === '' ? '' : `?${query}`}`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
