import { isId } from '../id.ts';
import { refuseCommon } from '../refusal.ts';
import type { AppContext } from './context.ts';

/** An id from the route's path; anything else is answered 404 before the database sees it. */
export function idParam(c: AppContext, name = 'id'): string {
  const id = c.req.param(name) ?? '';
  return isId(id) ? id : refuseCommon('not-found');
}

/** An address with its query; empty values are left out, so that the address says only what is filtered. */
export function addressWith(
  path: string,
  query: Readonly<Record<string, string | number | undefined>>,
): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(
    given.map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Leafing by OFFSET reads what it skips: registers are filtered, not leafed through to the thousandth page. */
const LAST_PAGE = 500;

/** The page asked for, from 1. */
export function pageNumber(c: AppContext): number {
  const asked = Number(c.req.query('page') ?? '1');
  return Number.isInteger(asked) && asked >= 1 ? Math.min(asked, LAST_PAGE) : 1;
}
