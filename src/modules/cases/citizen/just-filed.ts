import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { AppContext } from '../../../platform/http/context.ts';

const NAME = 'just_filed';
const PATH = '/matters';
const SECONDS = 120;

/** Remembers in this browser, until the next page of a case, that a claim was filed. */
export function rememberJustFiled(c: AppContext): void {
  const secure = new URL(c.req.url).protocol === 'https:';
  setCookie(c, NAME, '1', { path: PATH, maxAge: SECONDS, sameSite: 'Lax', httpOnly: true, secure });
}

/** True once after filing; the same address opened again says nothing about it. */
export function takeJustFiled(c: AppContext): boolean {
  if (getCookie(c, NAME) === undefined) return false;
  deleteCookie(c, NAME, { path: PATH });
  return true;
}
