import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { newId } from '../id.ts';
import { CannotRestore, readBackup } from './read-backup.ts';
import { writeBackup } from './write-backup.ts';

const source = await testDatabase();
const server = inject('serverUrl');
const target = `wenlan_restore_${process.pid}`;
const targetUrl = Object.assign(new URL(server), { pathname: `/${target}` }).href;
const folder = await mkdtemp(path.join(os.tmpdir(), 'wenlan-backup-test-'));
const file = path.join(folder, 'backup.tar.gz');
const quiet = () => {};

async function admin(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const answer = await client.query(statement).finally(() => client.end());
  return answer.rows;
}

beforeAll(async () => {
  await admin(server, `CREATE DATABASE ${target}`);
  await source.db
    .insertInto('audit_events')
    .values({
      region_code: '469024',
      id: newId(),
      happened_at: new Date('2023-11-02T01:02:03Z'),
      actor_kind: 'staff',
      actor_id: 'a',
      actor_name: '李𬭎\t"引号"\\N',
      word: 'case.accept',
      subject_type: 'case',
      subject_id: 'c',
      detail: JSON.stringify({ a: [1, null] }),
      request_id: 'r',
    })
    .execute();
  await admin(
    source.url,
    `SELECT graphile_worker.add_job('audit.seal', '{"region":"469024"}'::json, job_key => 'seal')`,
  );
  await rm(file, { force: true });
});

afterAll(async () => {
  await admin(server, `DROP DATABASE IF EXISTS ${target} WITH (FORCE)`);
  await rm(folder, { recursive: true, force: true });
});

describe('a backup', () => {
  it('restores every row, waiting job and attachment into an empty database', async () => {
    const dataDir = path.join(folder, 'data');
    await mkdir(path.join(dataDir, 'files', 'ab'), { recursive: true });
    await writeFile(path.join(dataDir, 'files', 'ab', 'one'), 'bytes');
    const written = await writeBackup({ url: source.url, dataDir, file }, quiet);
    const restoredDir = path.join(folder, 'restored');
    const restored = await readBackup({ url: targetUrl, dataDir: restoredDir, file }, quiet);
    expect(restored).toEqual(written);
    expect(await admin(targetUrl, 'SELECT * FROM audit_events')).toEqual(
      await admin(source.url, 'SELECT * FROM audit_events'),
    );
    expect(await admin(targetUrl, 'SELECT task_identifier, key FROM graphile_worker.jobs')).toEqual([
      { task_identifier: 'audit.seal', key: 'seal' },
    ]);
    expect(await readFile(path.join(restoredDir, 'files', 'ab', 'one'), 'utf8')).toBe('bytes');
  });
  it('is not restored over rows', async () => {
    await expect(readBackup({ url: targetUrl, dataDir: folder, file }, quiet)).rejects.toThrow(/不是空的/);
  });
  it('never replaces a file that exists', async () => {
    await expect(writeBackup({ url: source.url, dataDir: folder, file }, quiet)).rejects.toThrow(/EEXIST/);
  });
  it('is refused when damaged, and leaves the database empty', async () => {
    await admin(server, `DROP DATABASE ${target} WITH (FORCE)`);
    await admin(server, `CREATE DATABASE ${target}`);
    const damaged = path.join(folder, 'damaged.tar.gz');
    const bytes = await readFile(file);
    await writeFile(damaged, bytes.subarray(0, Math.floor(bytes.length * 0.7)));
    await expect(readBackup({ url: targetUrl, dataDir: folder, file: damaged }, quiet)).rejects.toThrow(
      CannotRestore,
    );
    const tables = await admin(targetUrl, "SELECT to_regclass('audit_events') AS name");
    if (tables[0]?.name) expect(await admin(targetUrl, 'SELECT 1 FROM audit_events')).toEqual([]);
  });
});
