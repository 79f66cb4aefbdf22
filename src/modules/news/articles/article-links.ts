export const NEWS = '/console/news';

export function articleHref(id: string, rest = ''): string {
  return `${NEWS}/articles/${id}${rest}`;
}

export function snapshotHref(id: string): string {
  return `${NEWS}/snapshots/${id}`;
}
