import type { Runner } from 'graphile-worker';
import { runQueue } from './platform/jobs.ts';
import type { Runtime } from './runtime.ts';
import { schedule } from './schedule.ts';

/** Runs every module's jobs from the queue in the database. */
export function startWorker(runtime: Runtime): Promise<Runner> {
  const jobs = runtime.deps.modules.flatMap((module) => module.jobs ?? []);
  return runQueue(runtime.connection.pool, {
    jobs,
    schedule: schedule(runtime.deps.config.region),
    deps: runtime.deps,
  });
}
