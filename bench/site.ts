import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type RunningProgram, runProgram, startProgram, temporaryFolder } from '../e2e/harness/program.ts';
import { demoPassword } from '../src/demo/welcome.ts';
import { type Cluster, openCluster } from '../src/platform/cluster/cluster.ts';
import { formatKeys, generateKeys, type KeyRing } from '../src/platform/crypto.ts';
import { ensureDatabase } from '../src/platform/db/ensure-database.ts';
import { generateRegister } from './generate.ts';
import { issueToken, signIn, type Visitor } from './visitor.ts';

/** Pool of the application and of the ceiling alike. */
export const POOL = 12;

/** A county with a full register, on a server with the durable default settings. */
export interface Site {
  readonly url: string;
  readonly keys: KeyRing;
  readonly environment: Record<string, string>;
  readonly dataDir: string;
  close(): Promise<void>;
}

export async function openSite(rows: number): Promise<Site> {
  const { folder, remove } = await temporaryFolder();
  const cluster = await openCluster(folder).catch(async (error) => {
    await remove();
    throw error;
  });
  const close = async () => {
    await cluster.stop();
    await remove();
  };
  try {
    return { ...(await fill(cluster, folder, rows)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function fill(cluster: Cluster, folder: string, rows: number): Promise<Omit<Site, 'close'>> {
  await ensureDatabase(cluster.url('postgres'), 'wenlan');
  const url = cluster.url('wenlan');
  const keys = generateKeys();
  const dataDir = path.join(folder, 'app');
  await mkdir(dataDir, { recursive: true });
  const environment = {
    DATABASE_URL: url,
    DATABASE_POOL: String(POOL),
    WENLAN_KEYS: formatKeys(keys),
    WENLAN_DEMO: 'on',
    WENLAN_WORKER: 'off',
    LOG_LEVEL: 'warn',
  };
  const demo = runProgram(['demo'], { ...environment, WENLAN_DATA_DIR: dataDir });
  if ((await demo.ended) !== 0) throw new Error(`no demo county:\n${demo.output()}`);
  await generateRegister(url, rows, keys);
  return { url, keys, environment, dataDir };
}

/** The built program on the site, with a clerk signed in and a token for the API. */
export interface RunningSite {
  readonly program: RunningProgram;
  readonly clerk: Visitor;
  readonly token: string;
}

export async function startSite(site: Site): Promise<RunningSite> {
  const program = await startProgram({ dataDir: site.dataDir, environment: site.environment });
  const password = demoPassword;
  const clerk = await signIn(program.origin, { userName: 'talent-clerk', password });
  const admin = await signIn(program.origin, { userName: 'security-admin', password });
  const token = await issueToken(program.origin, admin, 'talents:read');
  return { program, clerk, token };
}
