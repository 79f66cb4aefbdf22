import { addressWith } from '../../../../platform/http/address.ts';

export const GRANTS = '/console/grants';
export const FUNDS = '/console/grants/funds';
export const BATCHES = '/console/grants/batches';
/** The page of a household's money: caps, receipts, accounts. */
const HOUSEHOLDS = '/console/grants/households';

export function grantHref(id: string, rest = ''): string {
  return rest === '' ? `${GRANTS}/${id}` : `${GRANTS}/${id}/${rest}`;
}

export function batchHref(id: string, rest = ''): string {
  return rest === '' ? `${BATCHES}/${id}` : `${BATCHES}/${id}/${rest}`;
}

export function householdHref(fileId: string, rest = ''): string {
  return rest === '' ? `${HOUSEHOLDS}/${fileId}` : `${HOUSEHOLDS}/${fileId}/${rest}`;
}

/** A page with one sentence about what was just done. */
export function doneHref(href: string, done: string): string {
  return addressWith(href, { done });
}
