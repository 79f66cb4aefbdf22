import type { Takedown } from './notice/takedown.ts';

export const TAKEDOWNS = '/console/news/takedowns';
export const TAKEDOWN_FORM = '/news/takedown';
export const STATUS_FORM = '/news/takedown/status';
export const COUNTER_FORM = '/news/takedown/counter';
export const ANNOUNCEMENTS = '/news/takedown/announcements';

/** A notice in the console. */
export function takedownHref(id: string, slug = ''): string {
  return `${TAKEDOWNS}/${id}${slug}`;
}

/** The page of who sent the notice; its address is known to them alone. */
export function statusHref(of: Pick<Takedown, 'region' | 'id'>, slug = ''): string {
  return `${TAKEDOWN_FORM}/${of.region}/${of.id}${slug}`;
}
