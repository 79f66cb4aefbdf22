import { addressWith } from '../../../../platform/http/address.ts';

export const OWN_LETTERS = '/console/own-letters';

export function ownHref(id: string, rest = ''): string {
  return `${OWN_LETTERS}/${id}${rest === '' ? '' : `/${rest}`}`;
}

export function ownDoneHref(id: string, done: string): string {
  return addressWith(ownHref(id), { done });
}
