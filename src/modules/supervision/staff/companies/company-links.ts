export const COMPANIES = '/console/supervision/companies';

export function companyHref(id: string, rest = ''): string {
  return `${COMPANIES}/${id}${rest === '' ? '' : `/${rest}`}`;
}

/** A visit's own page. */
export function visitHref(id: string): string {
  return `/console/supervision/visits/${id}`;
}
