import { addressWith } from '../../../../platform/http/address.ts';

export const LETTERS = '/console/supervision/letters';

export function letterHref(id: string, rest = ''): string {
  return `${LETTERS}/${id}${rest === '' ? '' : `/${rest}`}`;
}

/** The detail page with one sentence about what was just done. */
export function doneHref(id: string, done: string): string {
  return addressWith(letterHref(id), { done });
}
