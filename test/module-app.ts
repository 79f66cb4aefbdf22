import { Hono } from 'hono';
import { parseHTML } from 'linkedom';
import { pino } from 'pino';
import type { Actor } from '../src/platform/actor.ts';
import { readConfig } from '../src/platform/config.ts';
import type { Db } from '../src/platform/db/database.ts';
import type { Deps, Env } from '../src/platform/http/context.ts';
import { answerError, answerNotFound } from '../src/platform/http/error-pages.tsx';
import { mountRoutes } from '../src/platform/http/mount.ts';
import type { ModuleDefinition } from '../src/platform/module.ts';
import { testKeys, testNow } from './act.ts';

async function none(): Promise<never> {
  throw new Error('no files in this test');
}

/** Modules behind their permissions, without sign-in: every request is made by the given actor. */
export function moduleApp(db: Db, modules: readonly ModuleDefinition[]) {
  const deps: Deps = {
    config: readConfig({ WENLAN_DATA_DIR: '/dev/null' }),
    db,
    keys: testKeys,
    messenger: { send: async () => {} },
    log: pino({ level: 'silent' }),
    files: { put: none, bytes: none, stream: none, remove: none, list: () => none() } as never,
    clock: () => testNow,
    modules,
  };
  const looks: { word: string; subject: string }[] = [];

  function appAs(actor: Actor): Hono<Env> {
    const app = new Hono<Env>();
    app.use(async (c, next) => {
      c.set('deps', deps);
      c.set('now', deps.clock());
      c.set('requestId', 'request-1');
      c.set('actor', actor);
      c.set('siteName', '临高县总工会');
      c.set('isDemo', true);
      await next();
    });
    const gate = {
      onSignedOut: (c: { redirect: (to: string) => Response }) => c.redirect('/sign-in'),
      recordView: async (_db: unknown, view: { word: string; subject: string }) => void looks.push(view),
    };
    const routes = modules.flatMap((module) => module.routes ?? []);
    mountRoutes(app, routes, { deps, gate });
    app.notFound(answerNotFound);
    app.onError(answerError);
    return app;
  }

  async function read(response: Response) {
    const body = await response.text();
    const { document } = parseHTML(body);
    const text = (document.querySelector('main')?.textContent ?? body).replaceAll(/\s+/g, ' ');
    return {
      status: response.status,
      location: response.headers.get('location') ?? '',
      body,
      document,
      text,
    };
  }

  return {
    deps,
    looks,
    get: async (actor: Actor, path: string) => read(await appAs(actor).request(path)),
    post: async (actor: Actor, path: string, fields: Record<string, string> | [string, string][] = {}) =>
      read(await appAs(actor).request(path, { method: 'POST', body: new URLSearchParams(fields) })),
  };
}
