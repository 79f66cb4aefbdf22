import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { AppContext } from '../../../platform/http/context.ts';

/** Staff and workers sign in apart: one browser may hold both. */
export type CookieDoor = 'staff' | 'worker';

const names = { staff: 'wenlan_staff', worker: 'wenlan_worker' } as const satisfies Record<
  CookieDoor,
  string
>;

export function readSessionCookie(c: AppContext, door: CookieDoor): string | undefined {
  return isSecure(c) ? getCookie(c, names[door], 'host') : getCookie(c, names[door]);
}

/** HttpOnly, SameSite=Lax; over https also Secure under the __Host- prefix. Workers stay signed in when the browser closes. */
export function setSessionCookie(
  c: AppContext,
  door: CookieDoor,
  session: { token: string; expiresAt: Date },
): void {
  const expires = door === 'worker' ? { expires: session.expiresAt } : {};
  setCookie(c, names[door], session.token, { ...attributes(c), ...expires });
}

export function clearSessionCookie(c: AppContext, door: CookieDoor): void {
  deleteCookie(c, names[door], attributes(c));
}

function attributes(c: AppContext) {
  const shared = { path: '/', httpOnly: true, sameSite: 'Lax' } as const;
  return isSecure(c) ? ({ ...shared, secure: true, prefix: 'host' } as const) : shared;
}

function isSecure(c: AppContext): boolean {
  return c.var.deps.config.siteUrl?.startsWith('https:') ?? false;
}
