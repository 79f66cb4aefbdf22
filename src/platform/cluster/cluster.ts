import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { type Binaries, findBinaries } from './binaries.ts';
import { freePort } from './free-port.ts';
import { placeForUser, prepareFolder, type ServerUser, serverUser } from './server-user.ts';

const run = promisify(execFile);
const START_TIMEOUT_MS = 60_000;
const ADOPTED_LOOK_MS = 500;

/** An embedded PostgreSQL server on a free loopback port with a generated password. */
export interface Cluster {
  /** Connection address of a database on this server. */
  url(database: string): string;
  /** True when this process started the server (and therefore stops it). */
  readonly owned: boolean;
  /** Stops the server cleanly (fast shutdown) if this process owns it. */
  stop(): Promise<void>;
}

interface Credentials {
  readonly port: number;
  readonly password: string;
}

interface Site {
  readonly dataDir: string;
  readonly binaries: Binaries;
  readonly user: ServerUser | undefined;
  readonly flags: readonly string[];
}

/**
 * Starts the server in `folder`, or joins the one that already runs there.
 * @param options.adopt take over a running server whose former owner died (it is then stopped by us).
 * @param options.flags further `-c name=value` settings.
 */
export async function openCluster(
  folder: string,
  options: { adopt?: boolean; flags?: readonly string[]; onRestart?: () => void } = {},
): Promise<Cluster> {
  const user = await serverUser();
  const binaries = await findBinaries();
  const placed = await placeForUser({ dataDir: path.join(folder, 'postgres'), binaries }, user);
  const site: Site = { ...placed, user, flags: options.flags ?? [] };
  const running = await joinRunning(site);
  if (running) return cluster(site, running, { owned: options.adopt === true, child: undefined });
  const credentials = await initialise(site);
  const child = await start(site, credentials);
  return cluster(site, credentials, { owned: true, child, onRestart: options.onRestart });
}

function cluster(
  site: Site,
  credentials: Credentials,
  state: { owned: boolean; child: ChildProcess | undefined; onRestart?: (() => void) | undefined },
): Cluster {
  let stopping = false;
  let current = state.child;
  // A server that dies under us (out of memory, kill -9) is started again; the pool reconnects by itself.
  const bringBack = async () => {
    for (let pause = 200; !stopping; pause = Math.min(pause * 2, 5_000)) {
      await wait(pause);
      if (stopping) return;
      try {
        current = await start(site, credentials);
        state.onRestart?.();
        current.once('exit', bringBack);
        return;
      } catch {
        // Old server processes may still be leaving; the next round tries again.
      }
    }
  };
  if (current) current.once('exit', bringBack);
  else if (state.owned) onServerGone(site, { isOver: () => stopping, bringBack });
  return {
    url: (database) =>
      `postgresql://wenlan:${credentials.password}@127.0.0.1:${credentials.port}/${database}`,
    owned: state.owned,
    stop: async () => {
      if (!state.owned || stopping) return;
      stopping = true;
      await stopServer(site, current);
    },
  };
}

/** A server that another process started is not our child: only asking tells that it has died. */
function onServerGone(site: Site, watch: { isOver: () => boolean; bringBack: () => Promise<void> }): void {
  const look = setInterval(async () => {
    const pid = await serverPid(site);
    if (!watch.isOver() && pid !== undefined && isAlive(pid)) return;
    clearInterval(look);
    if (!watch.isOver()) await watch.bringBack();
  }, ADOPTED_LOOK_MS).unref();
}

async function joinRunning(site: Site): Promise<Credentials | undefined> {
  const credentials = await readCredentials(site);
  const pid = await serverPid(site);
  if (!credentials || pid === undefined) return undefined;
  // A server that is still replaying its log after a crash is alive but does not answer yet.
  for (const deadline = Date.now() + 15_000; isAlive(pid) && Date.now() < deadline; await wait(100)) {
    if (await answers(credentials)) return credentials;
  }
  return undefined;
}

async function initialise(site: Site): Promise<Credentials> {
  await prepareFolder(site.dataDir, site.user);
  const known = await readCredentials(site);
  if (known) return { ...known, port: await freePort() };
  const password = randomBytes(24).toString('hex');
  const passwordFile = path.join(path.dirname(site.dataDir), `.initdb-${process.pid}`);
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (site.user) await chown(passwordFile, site.user.uid, site.user.gid);
  try {
    await rm(site.dataDir, { recursive: true, force: true });
    await prepareFolder(site.dataDir, site.user);
    await run(
      site.binaries.initdb,
      [
        `--pgdata=${site.dataDir}`,
        '--username=wenlan',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ],
      { ...site.user, cwd: path.dirname(site.dataDir) },
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
  return { port: await freePort(), password };
}

async function start(site: Site, credentials: Credentials): Promise<ChildProcess> {
  await writeCredentials(site, credentials);
  const child = spawn(
    site.binaries.postgres,
    [
      '-D',
      site.dataDir,
      '-p',
      String(credentials.port),
      ...[
        'listen_addresses=127.0.0.1',
        'unix_socket_directories=',
        'timezone=UTC',
        'log_timezone=UTC',
        'shared_buffers=128MB',
        'max_connections=120',
        ...site.flags,
      ].flatMap((flag) => ['-c', flag]),
    ],
    // Its own process group: Ctrl-C in a terminal must reach us first, so that requests in flight can finish.
    { ...site.user, cwd: path.dirname(site.dataDir), stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  let lastLines = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    lastLines = (lastLines + chunk.toString('utf8')).slice(-2_000);
  });
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await answers(credentials))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new Error(`内置数据库未能启动 (embedded PostgreSQL did not start): ${lastLines.trim()}`);
    }
    await wait(50);
  }
  child.unref();
  return child;
}

async function stopServer(site: Site, child: ChildProcess | undefined): Promise<void> {
  const pid = child?.pid ?? (await serverPid(site));
  if (pid === undefined || !isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + 30_000;
  while (isAlive(pid) && child?.exitCode == null && Date.now() < deadline) await wait(25);
}

async function answers(credentials: Credentials): Promise<boolean> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port: credentials.port,
    user: 'wenlan',
    password: credentials.password,
    database: 'postgres',
    connectionTimeoutMillis: 2_000,
  });
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function credentialsFile(site: Site): string {
  return path.join(path.dirname(site.dataDir), 'postgres-connection.json');
}

async function readCredentials(site: Site): Promise<Credentials | undefined> {
  try {
    return JSON.parse(await readFile(credentialsFile(site), 'utf8')) as Credentials;
  } catch {
    return undefined;
  }
}

async function writeCredentials(site: Site, credentials: Credentials): Promise<void> {
  await writeFile(credentialsFile(site), JSON.stringify(credentials), { mode: 0o600 });
  await chmod(credentialsFile(site), 0o600);
}

async function serverPid(site: Site): Promise<number | undefined> {
  const text = await readFile(path.join(site.dataDir, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return Number.isInteger(pid) ? pid : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
