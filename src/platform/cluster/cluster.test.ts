import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { openCluster } from './cluster.ts';

const folder = await mkdtemp(path.join(os.tmpdir(), 'wenlan-cluster-'));
const elsewhere = path.join(
  '/var/lib/wenlan',
  createHash('sha256').update(path.join(folder, 'postgres')).digest('hex').slice(0, 16),
);
const cluster = await openCluster(folder);

afterAll(async () => {
  await cluster.stop();
  for (const used of [folder, elsewhere]) await rm(used, { recursive: true, force: true });
});

async function ask(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const answer = await client.query(statement).finally(() => client.end());
  return answer.rows;
}

async function askUntilAnswered(url: string, statement: string) {
  for (const deadline = Date.now() + 20_000; ; await wait(100)) {
    try {
      return await ask(url, statement);
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}

describe('the embedded server', () => {
  const url = cluster.url('postgres');

  it('answers on loopback only, with a password that nobody else can read', async () => {
    expect(new URL(url).hostname).toBe('127.0.0.1');
    expect(await ask(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    await expect(ask(url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow();
  });

  it('keeps what was committed durable', async () => {
    expect(await ask(url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
    expect(await ask(url, 'SHOW synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
  });

  it('is joined, not started again, by a second command on the same folder', async () => {
    const joined = await openCluster(folder);
    expect(joined.url('postgres')).toBe(url);
    expect(joined.owned).toBe(false);
    await joined.stop();
    expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('comes back by itself after it was killed, with every committed row', async () => {
    await ask(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const credentials = await findFile('postgres-connection.json');
    const pid = Number.parseInt(
      await readFile(path.join(path.dirname(credentials), 'postgres', 'postmaster.pid'), 'utf8'),
      10,
    );
    process.kill(pid, 'SIGKILL');
    await expect(ask(url, 'SELECT 1')).rejects.toThrow();
    expect(await askUntilAnswered(url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });
});

/** As root in a private folder the server's files lie below /var/lib/wenlan. */
async function findFile(name: string): Promise<string> {
  for (const candidate of [folder, elsewhere]) {
    const file = path.join(candidate, name);
    if (await stat(file).catch(() => undefined)) return file;
  }
  throw new Error(`${name} not found`);
}
