import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { openCluster } from '../../src/platform/cluster/cluster.ts';

/** Looks into the embedded database of a running program, behind its back. */
export async function openProgramDatabase(dataDir: string): Promise<pg.Pool> {
  const cluster = await openCluster(dataDir);
  const pool = new pg.Pool({ connectionString: cluster.url('wenlan'), max: 3 });
  // A killed server breaks idle connections; the next query opens a new one.
  pool.on('error', () => undefined);
  return pool;
}

/** kill -9 of the server with all its processes: what a power cut leaves behind. */
export async function crashDatabase(database: pg.Pool): Promise<void> {
  const { rows } = await database.query<{ pid: string }>(
    `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1) AS pid
     UNION ALL SELECT pid::text FROM pg_stat_activity WHERE pid <> pg_backend_pid()`,
  );
  for (const { pid } of rows) {
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // A connection that ended by itself meanwhile.
    }
  }
}

/** The program's answer to /readyz, or undefined where nobody listens. */
async function readiness(origin: string): Promise<number | undefined> {
  const answer = await fetch(`${origin}/readyz`).catch(() => undefined);
  return answer?.status;
}

export async function untilReady(origin: string): Promise<void> {
  for (const deadline = Date.now() + 60_000; (await readiness(origin)) !== 200; await wait(100)) {
    if (Date.now() > deadline) throw new Error(`${origin} did not become ready again`);
  }
}
