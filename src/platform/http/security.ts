import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import type { Config } from '../config.ts';
import { refusals } from '../refusal.ts';
import type { Env } from './context.ts';

const FORM_MAX_BYTES = 1024 * 1024;

const refuse = refusals({
  'body-too-large': {
    status: 422,
    sentence: '提交的内容太大。文字请控制在 1 MB 以内，附件请压缩或分几次上传。',
  },
});

/** No inline script or style, nothing from other sites, no framing. */
const ownPages = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  fontSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
};

export function securityHeaders() {
  return secureHeaders({
    // A stricter policy that a handler sets (downloads in a sandbox) stays.
    overwrite: false,
    contentSecurityPolicy: ownPages,
    strictTransportSecurity: 'max-age=31536000; includeSubDomains',
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    crossOriginOpenerPolicy: 'same-origin',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  });
}

/** Policy of the few pages of ours that hold a frame: of an answer of ours, which brings its own sandbox. */
export const framingPolicy = [...Object.entries(ownPages), ['frameSrc', ["'self'"]] as const]
  .map(
    ([name, values]) => `${name.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`)} ${values.join(' ')}`,
  )
  .join('; ');

/** Doors that browsers bring no rights to: tokens of the API, proofs in the address that mail programs post to. */
const FOREIGN_DOORS = ['/api/', '/one-click/'];

/** Forms are taken only from our own pages, but at doors where neither session nor cookie counts. */
export function ownFormsOnly(config: Config) {
  const siteOrigin = config.siteUrl ? new URL(config.siteUrl).origin : undefined;
  const guard = csrf({
    origin: (origin, c) =>
      origin === siteOrigin || origin === new URL(c.req.url).origin || sameHost(origin, c.req.header('host')),
  });
  return createMiddleware<Env>(async (c, next) =>
    FOREIGN_DOORS.some((door) => c.req.path.startsWith(door)) ? next() : guard(c, next),
  );
}

/** Behind a reverse proxy the request's own scheme is http while the browser's origin is https. */
function sameHost(origin: string, host: string | undefined): boolean {
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}

/** Refuses bodies over a form's size, or over the upload limit where the route takes files. */
export function limitBody(config: Config, upload: boolean) {
  const maxSize = upload ? config.uploadMaxBytes : FORM_MAX_BYTES;
  const limit = bodyLimit({ maxSize, onError: () => refuse('body-too-large') });
  // Asking for the body builds a whole Request around it, 5–8 % of a page's time: a GET has none, and a length that is
  // given (Node's parser holds the sender to it) is judged by the header alone.
  return createMiddleware<Env>(async (c, next) => {
    if (c.req.method === 'GET') return next();
    const length = c.req.header('content-length');
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) return limit(c, next);
    return Number(length) <= maxSize ? next() : refuse('body-too-large');
  });
}

/** Pages of signed-in people stay out of shared caches and of the back button after sign-out. */
export function privatePages() {
  return createMiddleware<Env>(async (c, next) => {
    await next();
    if (c.var.actor && c.var.actor.kind !== 'public' && !c.res.headers.has('Cache-Control')) {
      c.res.headers.set('Cache-Control', 'private, no-store');
    }
  });
}
