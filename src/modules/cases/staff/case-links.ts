import { addressWith } from '../../../platform/http/address.ts';

export const CASES = '/console/cases';
export const PAYMENTS = '/console/cases/payments';

export function caseHref(id: string, rest = ''): string {
  return `${CASES}/${id}${rest === '' ? '' : `/${rest}`}`;
}

/** The detail page with one sentence about what was just done. */
export function doneHref(id: string, done: string): string {
  return addressWith(caseHref(id), { done });
}
