/** Whatever stands there is done by the proof in the address alone; see `ownFormsOnly`. */
const PREFIX = '/one-click';

/**
 * For the headers of a mail (RFC 2369, RFC 8058): the same address as the page that the mail's text links to, at a door
 * that mail programs may knock at.
 * @param page address of that page, with the site.
 */
export function oneClickAddress(page: string): string {
  const { origin, pathname } = new URL(page);
  return `${origin}${PREFIX}${pathname}`;
}

/** The path of a route at that door, for the path of the page. */
export function oneClickPath(page: string): string {
  return `${PREFIX}${page}`;
}
