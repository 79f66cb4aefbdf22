import { Hono } from 'hono';
import { accountGate, resolveActor } from './modules/accounts/index.ts';
import { resolveSite } from './modules/orgs/index.ts';
import { serveAssets } from './platform/http/assets.ts';
import { compression } from './platform/http/compression.ts';
import type { Deps, Env } from './platform/http/context.ts';
import { answerError, answerNotFound } from './platform/http/error-pages.tsx';
import { mountRoutes } from './platform/http/mount.ts';
import { mountOperations } from './platform/http/operations.ts';
import { requestContext } from './platform/http/requests.ts';
import { ownFormsOnly, privatePages, securityHeaders } from './platform/http/security.ts';

/** The whole web application, in the order a request passes through it. */
export function createApp(deps: Deps): Hono<Env> {
  const app = new Hono<Env>();
  app.use(requestContext(deps));
  mountOperations(app, deps);
  app.use(securityHeaders());
  serveAssets(app);
  app.use(compression());
  app.use(ownFormsOnly(deps.config));
  app.use(resolveSite());
  app.use(resolveActor());
  app.use(privatePages());
  const routes = deps.modules.flatMap((module) => module.routes ?? []);
  mountRoutes(app, routes, { deps, gate: accountGate });
  app.notFound(answerNotFound);
  app.onError(answerError);
  return app;
}
