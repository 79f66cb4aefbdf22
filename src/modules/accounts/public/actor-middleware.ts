import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { type Actor, publicActor } from '../../../platform/actor.ts';
import type { AppContext, Env } from '../../../platform/http/context.ts';
import { hashToken } from '../session/generate-token.ts';
import { isAlive, needsTouch } from '../session/session.ts';
import { findStaffSession, findWorkerSession, touchSession } from '../session/session-store.ts';
import { bearerToken, isTokenAlive } from '../tokens/api-token.ts';
import { findTokenByHash, touchToken } from '../tokens/token-store.ts';
import { type CookieDoor, readSessionCookie } from './session-cookie.ts';

const TOUCH_MS = 60_000;

/** Finds out who asks: staff under /console, programs under /api, workers everywhere else; one indexed read. */
export function resolveActor(): MiddlewareHandler<Env> {
  return createMiddleware<Env>(async (c, next) => {
    c.set('actor', (await findActor(c)) ?? publicActor(c.var.siteRegion));
    await next();
  });
}

function findActor(c: AppContext): Promise<Actor | undefined> {
  const { path } = c.req;
  if (path.startsWith('/api/')) return tokenActor(c);
  return sessionActor(c, isConsole(path) ? 'staff' : 'worker');
}

function isConsole(path: string): boolean {
  return path === '/console' || path.startsWith('/console/');
}

async function sessionActor(c: AppContext, door: CookieDoor): Promise<Actor | undefined> {
  const token = readSessionCookie(c, door);
  if (token === undefined) return undefined;
  const { db } = c.var.deps;
  const { now } = c.var;
  const hash = hashToken(token);
  const found = await (door === 'staff' ? findStaffSession(db, hash) : findWorkerSession(db, hash));
  if (found?.session.step !== 'done' || !isAlive(found.session, now)) return undefined;
  if (needsTouch(found.session, now)) await touchSession(db, hash, now);
  return found.actor;
}

async function tokenActor(c: AppContext): Promise<Actor | undefined> {
  const secret = bearerToken(c.req.header('authorization'));
  if (secret === undefined) return undefined;
  const { db } = c.var.deps;
  const { now } = c.var;
  const token = await findTokenByHash(db, hashToken(secret));
  if (!token || !isTokenAlive(token, now)) return undefined;
  const unseen = now.getTime() - (token.lastUsedAt?.getTime() ?? 0);
  if (unseen >= TOUCH_MS) await touchToken(db, token.id, now);
  const { id, name, region, scopes } = token;
  return {
    kind: 'token',
    id,
    name,
    region,
    roles: [],
    scopes,
    organisationId: undefined,
    personId: undefined,
  };
}
