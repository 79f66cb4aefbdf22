/** Addresses of the capture's pages. */
export const SOURCES = '/console/news/sources';
export const SNAPSHOTS = '/console/news/snapshots';
export const CHAIN = '/console/news/chain';

export function sourceHref(id: string): string {
  return `${SOURCES}/${id}`;
}

export function snapshotHref(id: string): string {
  return `${SNAPSHOTS}/${id}`;
}
