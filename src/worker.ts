import type { Runner } from 'graphile-worker';
import { listRegions } from './modules/orgs/index.ts';
import { runQueue } from './platform/jobs.ts';
import type { Runtime } from './runtime.ts';
import { schedule } from './schedule.ts';

/** Runs every module's jobs from the queue in the database, the recurring ones for each county. */
export async function startWorker(runtime: Runtime): Promise<Runner> {
  const { deps, connection } = runtime;
  const counties = (await listRegions(deps.db)).map((region) => region.code);
  return runQueue(connection.pool, {
    jobs: deps.modules.flatMap((module) => module.jobs ?? []),
    schedule: [...new Set([deps.config.region, ...counties])].flatMap(schedule),
    deps,
  });
}
