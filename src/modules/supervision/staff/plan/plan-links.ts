import { addressWith } from '../../../../platform/http/address.ts';

export const PLAN = '/console/supervision/plan';

export function planHref(year: number, more: { done?: string } = {}): string {
  return addressWith(PLAN, { year, ...more });
}

export function lineHref(id: string, rest: string): string {
  return `${PLAN}/lines/${id}/${rest}`;
}
