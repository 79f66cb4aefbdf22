import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '../../src/platform/cluster/free-port.ts';

export { freePort };

/** Names the folder of a demo county that is built already; county-template.ts sets it for all journeys. */
export const templateVariable = 'WENLAN_TEST_COUNTY';
const root = path.resolve(import.meta.dirname, '../..');

/** The real program as a child process, as `npm start` runs it. */
export interface RunningProgram {
  readonly origin: string;
  readonly dataDir: string;
  readonly process: ChildProcess;
  /** Everything it printed so far. */
  output(): string;
  /** SIGTERM, then waits for its end; returns the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL: the crash. */
  kill(): Promise<void>;
}

/** A private data folder that its owner removes at the end. */
export async function temporaryFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'wenlan-e2e-'));
  // As root the embedded server runs as another user, who must be able to pass through.
  await chmod(folder, 0o755);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/**
 * Starts the built program and waits until it is ready. Needs `npm run build` before. An empty folder that would become
 * the demo county is filled with a copy of the one built before the first journey, where there is one.
 */
export async function startProgram(options: {
  dataDir: string;
  port?: number;
  environment?: Record<string, string>;
}): Promise<RunningProgram> {
  const port = options.port ?? (await freePort());
  if (options.environment?.WENLAN_DEMO !== 'off') await copyTemplate(options.dataDir);
  const child = runProgram(['serve'], {
    PORT: String(port),
    WENLAN_DATA_DIR: options.dataDir,
    LOG_LEVEL: 'warn',
    ...options.environment,
  });
  const origin = `http://localhost:${port}`;
  for (const deadline = Date.now() + 120_000; ; await wait(100)) {
    if (child.process.exitCode !== null || Date.now() > deadline) {
      await Promise.race([child.stop(), wait(10_000).then(() => child.kill())]);
      throw new Error(`not ready:\n${child.output()}`);
    }
    const answer = await fetch(`${origin}/readyz`).catch(() => undefined);
    if (answer?.ok) break;
  }
  return { origin, dataDir: options.dataDir, ...child };
}

async function copyTemplate(dataDir: string): Promise<void> {
  const template = process.env[templateVariable];
  if (!template || (await readdir(dataDir).catch(() => [])).length > 0) return;
  // Owners and modes matter: as root the database files belong to another user.
  await promisify(execFile)('cp', ['-a', `${template}/.`, dataDir]);
}

/** Runs any command of the program; output is collected. */
export function runProgram(args: readonly string[], environment: Record<string, string>) {
  const child = spawn(process.execPath, [path.join(root, 'dist', 'main.js'), ...args], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    process: child,
    output: () => text,
    ended,
    stop: async () => {
      child.kill('SIGTERM');
      return ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
