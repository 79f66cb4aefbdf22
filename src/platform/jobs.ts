import { Logger, parseCronItems, type Runner, run } from 'graphile-worker';
import pg from 'pg';
import { sql, type Transaction } from './db/database.ts';
import type { Deps } from './http/context.ts';
import type { Job } from './module.ts';

export interface EnqueueOptions {
  /** Not before this instant. */
  readonly runAt?: Date;
  /** A waiting job with the same key is replaced, so that the work is queued once. */
  readonly key?: string;
  /** Work with a higher number waits for all other work that is due; 0 where nothing is said. */
  readonly priority?: number;
}

/**
 * Puts a job into the queue inside the caller's transaction: it exists exactly when the mutation does.
 * @param job.name literal name of a job that a module registers.
 */
export async function enqueue(
  tx: Transaction,
  job: { name: string; payload: object },
  options: EnqueueOptions = {},
): Promise<void> {
  await sql`SELECT graphile_worker.add_job(${job.name}::text, ${JSON.stringify(job.payload)}::json,
    run_at => ${options.runAt ?? null}::timestamptz, job_key => ${options.key ?? null}::text, max_attempts => 12,
    priority => ${options.priority ?? 0}::integer)`.execute(tx);
}

export interface Recurring {
  /** Name of a registered job. */
  readonly job: string;
  /** Cron line in UTC (Asia/Shanghai is UTC+8). */
  readonly cron: string;
  readonly payload: { readonly region: string };
}

/**
 * Runs the queue in this process until `stop()`; a job in flight finishes or goes back to the queue.
 * Any number of processes may run it on one database.
 */
export async function runQueue(
  pool: pg.Pool,
  work: { jobs: readonly Job[]; schedule: readonly Recurring[]; deps: Deps; concurrency?: number },
): Promise<Runner> {
  const taskList = Object.fromEntries(
    work.jobs.map((job) => [
      job.name,
      async (payload: unknown) => {
        await job.run(job.payload.parse(payload), work.deps);
      },
    ]),
  );
  const ownPool = queuePool(pool);
  const runner = await run({
    pgPool: ownPool,
    taskList,
    concurrency: work.concurrency ?? 2,
    pollInterval: 2_000,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => work.deps.log[logLevels[level]](message)),
    parsedCronItems: parseCronItems(
      work.schedule.map((line) => ({
        task: line.job,
        match: line.cron,
        identifier: `${line.job}:${line.payload.region}`,
        payload: line.payload,
      })),
    ),
  });
  void runner.promise.finally(() => ownPool.end()).catch(() => undefined);
  return runner;
}

/**
 * The queue writes ids of its jobs as JSON, which knows no bigint: with our reading of int8 the first job that failed
 * would end the process. Its own connections read int8 as text.
 */
function queuePool(pool: pg.Pool): pg.Pool {
  const { INT8 } = pg.types.builtins;
  const asText = (text: string) => text;
  const own = new pg.Pool({
    ...pool.options,
    types: { getTypeParser: (oid, format) => (oid === INT8 ? asText : pg.types.getTypeParser(oid, format)) },
  });
  // Broken idle connections are replaced by the pool; the queue retries what was under way.
  own.on('error', () => undefined);
  own.on('connect', (client) => client.on('error', () => undefined));
  return own;
}

// Every job start and end is news to the queue but not to an operator.
const logLevels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;
