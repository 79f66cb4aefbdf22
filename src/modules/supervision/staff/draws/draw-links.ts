import { addressWith } from '../../../../platform/http/address.ts';

export const DRAWS = '/console/supervision/draws';

export function drawHref(id: string, rest = ''): string {
  return `${DRAWS}/${id}${rest === '' ? '' : `/${rest}`}`;
}

export function drawDoneHref(id: string, done: string): string {
  return addressWith(drawHref(id), { done });
}

/** Where anybody re-computes a draw. */
export function publicDrawHref(region: string, id: string): string {
  return `/supervision/draws/${region}/${id}`;
}
