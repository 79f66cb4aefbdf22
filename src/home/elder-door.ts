import { setCookie } from 'hono/cookie';
import type { AppContext } from '../platform/http/context.ts';
import { readForm } from '../platform/http/form.ts';
import { everyone, type Route, unrecorded } from '../platform/http/route.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** 长辈版： large print on or off for this browser, then back to where the reader was. */
export const elderRoute: Route = {
  method: 'POST',
  path: '/elder',
  permission: everyone,
  audit: unrecorded('只改变本机的字号'),
  handler: async (c) => {
    const { values } = await readForm(c);
    const isOn = values.elder === '1';
    setCookie(c, 'elder', isOn ? '1' : '0', {
      path: '/',
      maxAge: YEAR_SECONDS,
      sameSite: 'Lax',
      httpOnly: true,
      secure: new URL(c.req.url).protocol === 'https:',
    });
    return c.redirect(cameFrom(c) ?? ownPath(values.back) ?? '/', 303);
  },
};

/** The page the button stood on, as the browser says; only of this site. */
function cameFrom(c: AppContext): string | undefined {
  const referer = c.req.header('referer');
  if (referer === undefined || !URL.canParse(referer)) return undefined;
  const { host, pathname, search } = new URL(referer);
  return host === c.req.header('host') ? ownPath(pathname + search) : undefined;
}

/** A path of this site; `//host` and `/\host` lead elsewhere and are dropped. */
function ownPath(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(value) ? value : undefined;
}
