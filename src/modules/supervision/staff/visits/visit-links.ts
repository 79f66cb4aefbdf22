import { addressWith } from '../../../../platform/http/address.ts';

export const VISITS = '/console/supervision/visits';

export function visitHref(id: string, rest = ''): string {
  return `${VISITS}/${id}${rest === '' ? '' : `/${rest}`}`;
}

/** The visit's page with one sentence about what was just done. */
export function visitDoneHref(id: string, done: string): string {
  return addressWith(visitHref(id), { done });
}
