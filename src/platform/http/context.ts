import type { Context } from 'hono';
import type { Act, Actor } from '../actor.ts';
import type { Config } from '../config.ts';
import type { KeyRing } from '../crypto.ts';
import type { Db } from '../db/database.ts';
import type { FileStore } from '../files.ts';
import type { Log } from '../log.ts';
import type { Messenger } from '../messenger.ts';
import type { ModuleDefinition } from '../module.ts';
import type { Route } from './route.ts';

/** What the process owns and every door may use. Made once in web.ts / worker.ts. */
export interface Deps {
  readonly config: Config;
  readonly db: Db;
  readonly log: Log;
  readonly keys: KeyRing;
  readonly files: FileStore;
  readonly messenger: Messenger;
  readonly clock: () => Date;
  /** All modules of the street, in order; menus, figures and search are read from here. */
  readonly modules: readonly ModuleDefinition[];
}

export interface Env {
  Variables: {
    deps: Deps;
    requestId: string;
    now: Date;
    actor: Actor;
    route: Route;
    /** County whose portal this host shows; six digits. */
    siteRegion: string;
    /** Name of the county's union, for headers and titles. */
    siteName: string;
    /** True where the region shows made-up people only. */
    isDemo: boolean;
  };
}

export type AppContext = Context<Env>;

/** Who acts, when, in which request: what use cases take. */
export function actOf(c: AppContext): Act {
  const { keys, messenger } = c.var.deps;
  return { actor: c.var.actor, now: c.var.now, requestId: c.var.requestId, keys, messenger };
}

/** The region of this request: of the signed-in actor, otherwise of the deployment. */
export function regionOf(c: AppContext): string {
  return c.var.actor.region;
}
