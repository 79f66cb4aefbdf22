import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Cluster, openCluster } from '../../src/platform/cluster/cluster.ts';
import { formatKeys, generateKeys } from '../../src/platform/crypto.ts';
import { ensureDatabase } from '../../src/platform/db/ensure-database.ts';
import { CROWD_REGION, type CrowdWorker, countRush, makeCrowd, makeRush } from '../harness/crowd.ts';
import { type RunningProgram, startProgram, temporaryFolder } from '../harness/program.ts';

const WORKERS = 600;
const QUOTA = 250;

const { folder, remove } = await temporaryFolder();
let cluster: Cluster;
let pool: pg.Pool;
let programs: RunningProgram[];
beforeAll(async () => {
  cluster = await openCluster(folder);
  await ensureDatabase(cluster.url('postgres'), 'wenlan');
  const environment = {
    DATABASE_URL: cluster.url('wenlan'),
    WENLAN_KEYS: formatKeys(generateKeys()),
    WENLAN_DEMO: 'off',
    // The made-up phone numbers cannot be opened; text messages are another test's business.
    WENLAN_WORKER: 'off',
  };
  const start = (name: string) => startProgram({ dataDir: path.join(folder, name), environment });
  programs = [await start('one'), await start('two')];
  pool = new pg.Pool({ connectionString: cluster.url('wenlan'), max: 4 });
});
afterAll(async () => {
  await pool.end();
  for (const program of programs) await program.stop();
  await cluster.stop();
  await remove();
});

/** Where the answer to a claim leads: the code, or the programme's page where it was missed; undefined: no answer. */
async function claim(program: RunningProgram, worker: CrowdWorker, id: string): Promise<string | undefined> {
  const { origin } = program;
  const answer = await fetch(`${origin}/benefits/${CROWD_REGION}/${id}/claim`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: worker.cookie, Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' },
  }).catch(() => undefined);
  if (answer === undefined) return undefined;
  await answer.text().catch(() => '');
  expect([303, 503]).toContain(answer.status);
  return answer.status === 303 ? (answer.headers.get('location') ?? undefined) : undefined;
}

it('kill -9 of one of two processes in a rush loses no answer, grants nobody twice and nothing beyond the quota', async () => {
  const [doomed, other] = programs;
  if (!doomed || !other) throw new Error('two programs are needed');
  const crowd = await makeCrowd(pool, WORKERS);
  const id = await makeRush(pool, QUOTA);
  const answers = new Map<CrowdWorker, string>();
  const waiting = crowd.map((worker, index) => ({ worker, program: index % 2 === 0 ? doomed : other }));
  const client = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const answer = await claim(next.program, next.worker, id);
      if (answer !== undefined) answers.set(next.worker, answer);
    }
  };
  const clients = Array.from({ length: 40 }, client);
  for (const deadline = Date.now() + 30_000; answers.size < WORKERS / 4 && Date.now() < deadline; )
    await wait(2);
  await doomed.kill();
  await Promise.all(clients);
  expect(answers.size).toBeGreaterThanOrEqual(WORKERS / 4);
  expect(answers.size).toBeLessThan(WORKERS);

  // Everybody asks again at the process that is left: who had an answer gets the same one.
  const asking = [...crowd];
  const askAgain = async () => {
    for (let worker = asking.shift(); worker; worker = asking.shift()) {
      const again = await claim(other, worker, id);
      expect(again).toBe(answers.get(worker) ?? again);
      if (again !== undefined) answers.set(worker, again);
    }
  };
  await Promise.all(Array.from({ length: 20 }, askAgain));
  expect(answers.size).toBe(WORKERS);
  const counted = await countRush(pool, id);
  expect(counted).toEqual({
    taken: QUOTA,
    granted: QUOTA,
    missed: WORKERS - QUOTA,
    people: WORKERS,
    audited: QUOTA,
  });
  const granted = [...answers.values()].filter((location) => location.startsWith('/my/benefits/'));
  expect(new Set(granted).size).toBe(QUOTA);
});
