import { createHash, timingSafeEqual } from 'node:crypto';
import type { Hono } from 'hono';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { sql } from '../db/database.ts';
import type { Deps, Env } from './context.ts';

/** /healthz (process lives), /readyz (database answers), /metrics (only with WENLAN_METRICS_TOKEN as bearer token). */
export function mountOperations(app: Hono<Env>, deps: Deps): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'wenlan_http_request_seconds',
    help: 'Time to answer, by method and status',
    labelNames: ['method', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  app.use(async (c, next) => {
    const end = durations.startTimer({ method: c.req.method });
    await next();
    end({ status: String(c.res.status) });
  });
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    try {
      await sql`SELECT 1`.execute(deps.db);
      return c.text('ready');
    } catch {
      return c.text('database away', 503);
    }
  });
  app.get('/metrics', async (c) => {
    const { metricsToken } = deps.config;
    const given = c.req.header('authorization') ?? '';
    if (metricsToken === undefined || !isSame(given, `Bearer ${metricsToken}`)) return c.notFound();
    return c.text(await registry.metrics(), 200, { 'Content-Type': registry.contentType });
  });
}

/** Takes equally long wherever the two differ; digests, because the comparison wants equal lengths. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
