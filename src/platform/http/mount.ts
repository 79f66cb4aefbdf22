import type { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { RecordView } from '../module.ts';
import { refuseCommon } from '../refusal.ts';
import type { AppContext, Deps, Env } from './context.ts';
import { type Door, mayPass, type Route } from './route.ts';
import { limitBody } from './security.ts';

/** What the accounts module lends to the doors. */
export interface Gate {
  /** Answers a request from somebody who is not signed in; a typed form is kept for after the sign-in. */
  readonly onSignedOut: (c: AppContext, door: Door) => Response | Promise<Response>;
  readonly recordView: RecordView;
}

/** Puts every declared route behind its permission; nothing is reachable that is not declared. */
export function mountRoutes(
  app: Hono<Env>,
  routes: readonly Route[],
  mount: { deps: Deps; gate: Gate },
): void {
  for (const route of routes) {
    app.on(
      route.method,
      route.path,
      limitBody(mount.deps.config, route.upload === true),
      guard(route, mount.gate),
      (c) => route.handler(c),
    );
  }
}

function guard(route: Route, gate: Gate) {
  return createMiddleware<Env>(async (c, next) => {
    c.set('route', route);
    const { permission } = route;
    if (!mayPass(c.var.actor, permission)) {
      if (needsSignIn(c, permission.door)) return gate.onSignedOut(c, permission.door);
      refuseCommon('forbidden');
    }
    await next();
    if (route.audit.written === 'view' && c.res.ok) {
      await gate.recordView(c.var.deps.db, {
        actor: c.var.actor,
        word: route.audit.word,
        subject: c.req.path,
        now: c.var.now,
        requestId: c.var.requestId,
      });
    }
  });
}

function needsSignIn(c: AppContext, door: Door): boolean {
  const { kind } = c.var.actor;
  return (
    (door === 'worker' && kind !== 'worker') ||
    (door === 'staff' && kind !== 'staff') ||
    (door === 'api' && kind !== 'token')
  );
}
