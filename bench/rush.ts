import pg from 'pg';
import { CROWD_REGION, type CrowdWorker, countRush, makeCrowd, makeRush } from '../e2e/harness/crowd.ts';
import { startProgram, temporaryFolder } from '../e2e/harness/program.ts';
import { claimBenefit, findProgramme } from '../src/modules/benefits/index.ts';
import type { Actor } from '../src/platform/actor.ts';
import { openCluster } from '../src/platform/cluster/cluster.ts';
import { formatKeys, generateKeys, type KeyRing } from '../src/platform/crypto.ts';
import { type Connection, connect } from '../src/platform/db/database.ts';
import { ensureDatabase } from '../src/platform/db/ensure-database.ts';
import { newId } from '../src/platform/id.ts';
import { sendCrowd } from './crowd-client.ts';
import type { Line } from './report.ts';
import { POOL } from './site.ts';

/** Workers of one rush; half of them can get it. */
const WORKERS = 2_000;
const ROUNDS = 4;
/** Connections of the comparison: more only wait longer for the one row. */
const CLIENTS = 32;

interface Round {
  readonly perSecond: number;
  readonly p99Ms: number;
}

/**
 * A rush of distinct workers for half as many places: at the service and over HTTP, beside one transaction per claim on
 * the hot row, in turns. After each round the rows are counted.
 */
export async function measureRush(): Promise<Line[]> {
  const { folder, remove } = await temporaryFolder();
  const keys = generateKeys();
  const cluster = await openCluster(folder);
  const url = cluster.url('wenlan');
  const environment = { DATABASE_URL: url, DATABASE_POOL: String(POOL), WENLAN_KEYS: formatKeys(keys) };
  try {
    await ensureDatabase(cluster.url('postgres'), 'wenlan');
    const settings = { ...environment, WENLAN_WORKER: 'off', WENLAN_DEMO: 'off' };
    const program = await startProgram({ dataDir: folder, environment: settings });
    const pool = new pg.Pool({ connectionString: url, max: CLIENTS });
    const connection = connect(url, { max: POOL });
    try {
      return await inTurns({ pool, connection, keys, origin: program.origin });
    } finally {
      await connection.close();
      await pool.end();
      await program.stop();
    }
  } finally {
    await cluster.stop();
    await remove();
  }
}

interface Place {
  readonly pool: pg.Pool;
  readonly connection: Connection;
  readonly keys: KeyRing;
  readonly origin: string;
}

async function inTurns(place: Place): Promise<Line[]> {
  const crowd = await makeCrowd(place.pool, WORKERS);
  await place.pool.query('ANALYZE');
  const rounds = { hot: [] as Round[], service: [] as Round[], http: [] as Round[] };
  // The first round of each warms up and does not count.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const hot = await hotRow(place, crowd);
    const service = await atTheService(place, crowd);
    const http = await overHttp(place, crowd);
    if (round === 0) continue;
    rounds.hot.push(hot);
    rounds.service.push(service);
    rounds.http.push(http);
  }
  const ceiling = best(rounds.hot);
  const shown = `${ceiling.perSecond.toFixed(0)} claims/s, one transaction each`;
  const line = (what: string, round: Round, aim: string): Line => ({
    what,
    value: `${round.perSecond.toFixed(0)} claims/s, p99 ${round.p99Ms.toFixed(0)} ms`,
    ceiling: shown,
    ratio: round.perSecond / ceiling.perSecond,
    aim,
  });
  return [
    line(`rush of ${WORKERS} workers for half as many places, at the service`, best(rounds.service), '≥ 10'),
    line('the same rush over HTTP, each with a session of his own', best(rounds.http), '≥ 3'),
  ];
}

function best(rounds: readonly Round[]): Round {
  return rounds.reduce((winner, one) => (one.perSecond > winner.perSecond ? one : winner));
}

/** BEGIN; UPDATE … WHERE taken < quota; INSERT; COMMIT for each claim: what one would write first. */
async function hotRow({ pool }: Place, crowd: readonly CrowdWorker[]): Promise<Round> {
  const programmeId = await makeRush(pool, crowd.length);
  const waiting = [...crowd];
  const times: number[] = [];
  const client = async () => {
    const connection = await pool.connect();
    for (let worker = waiting.pop(); worker; worker = waiting.pop()) {
      const from = performance.now();
      await connection.query('BEGIN');
      await connection.query({
        name: 'take',
        text: `UPDATE benefit_quotas SET taken = taken + 1 WHERE region_code = $1 AND id = $2 AND taken < quota`,
        values: [CROWD_REGION, programmeId],
      });
      await connection.query({
        name: 'claim',
        text: `INSERT INTO benefit_claims (region_code, id, programme_id, person_id, outcome, answered_at, value_fen)
               VALUES ($1, $2, $3, $4, 'missed', now(), 100)`,
        values: [CROWD_REGION, newId(), programmeId, worker.personId],
      });
      await connection.query('COMMIT');
      times.push(performance.now() - from);
    }
    connection.release();
  };
  return timed(times, crowd.length, () => Promise.all(Array.from({ length: CLIENTS }, client)));
}

async function atTheService(
  { pool, connection, keys }: Place,
  crowd: readonly CrowdWorker[],
): Promise<Round> {
  const programmeId = await makeRush(pool, crowd.length / 2);
  const programme = await findProgramme(connection.db, CROWD_REGION, programmeId);
  if (!programme) throw new Error('no programme');
  const times: number[] = [];
  const messenger = { send: async () => {} };
  const result = await timed(times, crowd.length, () =>
    Promise.all(
      crowd.map(async (worker) => {
        const from = performance.now();
        const act = { actor: actorOf(worker), now: new Date(), requestId: newId(), keys, messenger };
        await claimBenefit(connection.db, act, programme);
        times.push(performance.now() - from);
      }),
    ),
  );
  await expectExact(pool, programmeId, crowd.length);
  return result;
}

function actorOf({ accountId, personId }: CrowdWorker): Actor {
  const nothing = { roles: [], scopes: [], organisationId: undefined };
  return { kind: 'worker', id: accountId, name: '符抢先', region: CROWD_REGION, personId, ...nothing };
}

const CONNECTIONS = 500;

async function overHttp({ pool, origin }: Place, crowd: readonly CrowdWorker[]): Promise<Round> {
  const programmeId = await makeRush(pool, crowd.length / 2);
  const { host, port } = new URL(origin);
  const requests = crowd.map(({ cookie }) =>
    [
      `POST /benefits/${CROWD_REGION}/${programmeId}/claim HTTP/1.1`,
      `Host: ${host}`,
      `Origin: ${origin}`,
      `Cookie: ${cookie}`,
      'Content-Type: application/x-www-form-urlencoded',
      'Content-Length: 0',
      '\r\n',
    ].join('\r\n'),
  );
  const { answers, seconds } = await sendCrowd(Number(port), requests, CONNECTIONS);
  const redirected = answers.filter(({ status }) => status === 303).length;
  if (redirected < crowd.length) throw new Error(`rush: ${redirected} of ${crowd.length} answered`);
  await expectExact(pool, programmeId, crowd.length);
  const times = answers.map(({ ms }) => ms).sort((one, other) => one - other);
  return { perSecond: crowd.length / seconds, p99Ms: times[Math.floor(times.length * 0.99)] ?? 0 };
}

async function expectExact(pool: pg.Pool, programmeId: string, workers: number): Promise<void> {
  const counted = await countRush(pool, programmeId);
  const half = workers / 2;
  const wanted = { taken: half, granted: half, missed: half, people: workers, audited: half };
  if (JSON.stringify(counted) !== JSON.stringify(wanted))
    throw new Error(`oversold or doubled: ${JSON.stringify(counted)}`);
}

async function timed(times: number[], count: number, work: () => Promise<unknown>): Promise<Round> {
  const from = performance.now();
  await work();
  const seconds = (performance.now() - from) / 1000;
  times.sort((a, b) => a - b);
  return { perSecond: count / seconds, p99Ms: times[Math.floor(times.length * 0.99)] ?? 0 };
}
