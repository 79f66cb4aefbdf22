import { createMiddleware } from 'hono/factory';
import type { Db } from '../../platform/db/database.ts';
import type { Env } from '../../platform/http/context.ts';
import { listRegions, type Region } from './region-store.ts';

/** A changed county name shows after at most this long; it saves one query per request. */
const KEPT_MS = 30_000;

const remembered = new WeakMap<Db, { at: number; regions: Promise<Region[]> }>();

/** Says whose portal this is: by host name, otherwise the deployment's own county. */
export function resolveSite() {
  return createMiddleware<Env>(async (c, next) => {
    const { config, db } = c.var.deps;
    c.set('siteName', '县总工会');
    c.set('isDemo', false);
    const regions = await knownRegions(db, c.var.now);
    const host = new URL(c.req.url).hostname;
    const region =
      regions.find(({ hostNames }) => hostNames.includes(host)) ??
      regions.find(({ code }) => code === config.region);
    c.set('siteRegion', region?.code ?? config.region);
    if (region) {
      c.set('siteName', region.unionName);
      c.set('isDemo', region.isDemo);
    }
    await next();
  });
}

async function knownRegions(db: Db, now: Date): Promise<Region[]> {
  const known = remembered.get(db);
  const age = known ? now.getTime() - known.at : Number.POSITIVE_INFINITY;
  if (known && age >= 0 && age < KEPT_MS) {
    const regions = await known.regions.catch(() => []);
    if (regions.length > 0) return regions;
  }
  const regions = listRegions(db);
  remembered.set(db, { at: now.getTime(), regions });
  return regions;
}
