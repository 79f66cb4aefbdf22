export const DIGESTS = '/console/news/digests';

/** Address of an issue, or of one of its pages: `digestHref(id, '/print')`. */
export function digestHref(id: string, rest = ''): string {
  return `${DIGESTS}/${id}${rest}`;
}
