const BASE = 'http://own.invalid';

/**
 * The path (with query) on this site that `next` names, or undefined where it leads elsewhere: other hosts,
 * `//host`, back slashes, other schemes and control characters never survive.
 */
export function ownPath(next: string | undefined): string | undefined {
  if (next === undefined || !next.startsWith('/') || /[\\\p{Cc}]/u.test(next)) return undefined;
  if (!URL.canParse(next, BASE)) return undefined;
  const url = new URL(next, BASE);
  if (url.origin !== BASE || url.pathname.startsWith('//')) return undefined;
  return url.pathname + url.search;
}
