import { addressWith } from '../../../platform/http/address.ts';
import type { StepKey } from '../drafts/claim-journey.ts';

interface Placed {
  readonly region: string;
  readonly id: string;
}

export const NEW_CLAIM = '/claims/new';
export const NEW_MATTER = '/matters/new';

/** Addresses of a draft; every one carries the region of its row. */
export function draftHref(draft: Placed, rest = ''): string {
  const home = `/claims/${draft.region}/${draft.id}`;
  return rest === '' ? home : `${home}/${rest}`;
}

export function stepHref(draft: Placed, key: StepKey, query: Record<string, string> = {}): string {
  return addressWith(draftHref(draft, key), query);
}

/** Addresses of a case as its worker sees it. */
export function matterHref(matter: Placed, rest = ''): string {
  const home = `/matters/${matter.region}/${matter.id}`;
  return rest === '' ? home : `${home}/${rest}`;
}
