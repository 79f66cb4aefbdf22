import type { Notice } from './notice/notice.ts';

export const BOARD = '/publicity';
export const REGISTER = '/console/publicity';

/** A notice on the public board. */
export function boardHref(notice: Pick<Notice, 'region' | 'id'>, slug = ''): string {
  return `${BOARD}/${notice.region}/${notice.id}${slug}`;
}

/** A notice in the console. */
export function registerHref(id: string, slug = ''): string {
  return `${REGISTER}/${id}${slug}`;
}
