/** The worker's address of a file carries the region. */
export function ownFileHref(file: { region: string; id: string }, rest = ''): string {
  return `/hardship/${file.region}/${file.id}${rest === '' ? '' : `/${rest}`}`;
}
