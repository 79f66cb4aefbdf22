import type { UnionEvent } from './event/event.ts';

export const EVENTS = '/events';
export const REGISTER = '/console/events';
export const SPEAKERS = '/console/speakers';
export const INVITATIONS = '/console/invitations';
export const LISTS = '/console/event-lists';

export function eventHref(event: Pick<UnionEvent, 'region' | 'id'>, slug = ''): string {
  return `${EVENTS}/${event.region}/${event.id}${slug}`;
}

export function registerHref(id: string, slug = ''): string {
  return `${REGISTER}/${id}${slug}`;
}
