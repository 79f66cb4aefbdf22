/**
 * An address that may be shown and followed: absolute, http or https, without credentials.
 * @returns undefined for everything else (javascript:, data:, mailto:, broken).
 */
export function webAddress(href: string | undefined, base: string | undefined): string | undefined {
  if (!href) return undefined;
  const url = URL.parse(href.trim(), base);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  url.username = '';
  url.password = '';
  return url.href;
}

const TRACKING =
  /^(?:utm_\w+|spm|from|isappinstalled|fbclid|gclid|srsltid|wt\.\w+|_t|share_\w+|scene|clicktime|enterid|hsid|cre|loc|rfunc|log_from|sharer_\w+)$/i;

/** Without fragment and without parameters that only say whence a reader came. */
export function withoutTracking(address: string): string {
  const url = new URL(address);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}
