import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import tar from 'tar-stream';
import { migrate, migrationFiles } from '../db/migrate.ts';
import { migrationsFolder } from '../project-root.ts';
import { type Manifest, quoted, type WaitingJob } from './tables.ts';
import type { BackupCount } from './write-backup.ts';

/** Thrown with a sentence for the operator when a backup cannot be restored here. */
export class CannotRestore extends Error {}

/**
 * Restores a backup into an empty database: schema as of the backup, rows in one transaction, row counts checked,
 * then newer migrations, waiting jobs and attachments.
 * @throws CannotRestore when the database holds rows, or the backup is damaged or newer than this program.
 */
export async function readBackup(
  job: { url: string; dataDir: string; file: string },
  onProgress: (done: number, total?: number) => void,
): Promise<BackupCount> {
  const client = new pg.Client({ connectionString: job.url });
  await client.connect();
  try {
    const extract = tar.extract();
    const unpacked = pipeline(createReadStream(job.file), createGunzip(), extract);
    unpacked.catch(() => undefined);
    const state: Restoring = { client, job, manifest: undefined, jobs: [], tables: 0, rows: 0, files: 0 };
    for await (const entry of extract) {
      await restoreEntry(state, entry.header.name, entry as unknown as Readable);
      onProgress(state.tables, state.manifest?.tables.length);
    }
    await unpacked;
    await finish(state);
    return { tables: state.tables, rows: state.rows, files: state.files };
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    if (error instanceof CannotRestore) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new CannotRestore(`备份文件无法恢复，可能已损坏 (cannot restore): ${reason}`, { cause: error });
  } finally {
    await client.end();
  }
}

interface Restoring {
  readonly client: pg.Client;
  readonly job: { url: string; dataDir: string };
  manifest: Manifest | undefined;
  jobs: WaitingJob[];
  tables: number;
  rows: number;
  files: number;
}

async function restoreEntry(state: Restoring, name: string, content: Readable): Promise<void> {
  if (name === 'manifest.json') {
    state.manifest = JSON.parse(await text(content)) as Manifest;
    await prepare(state, state.manifest);
  } else if (name === 'jobs.json') {
    state.jobs = JSON.parse(await text(content)) as WaitingJob[];
  } else if (name.startsWith('tables/')) {
    await restoreTable(state, path.basename(name, '.copy'), content);
  } else if (name.startsWith('files/')) {
    await restoreFile(state, name.slice('files/'.length), content);
  } else {
    throw new CannotRestore(`备份中有不认识的内容：${name}`);
  }
}

async function prepare(state: Restoring, manifest: Manifest): Promise<void> {
  if (manifest.format !== 'wenlan-backup-1') throw new CannotRestore('这不是文澜的备份文件。');
  const known = new Set(await migrationFiles(migrationsFolder));
  const unknown = manifest.migrations.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new CannotRestore(`备份来自更新的版本，请先升级程序(缺少 ${unknown.join('、')})。`);
  await migrate(state.job.url, migrationsFolder, { only: new Set(manifest.migrations) });
  for (const table of manifest.tables) {
    const held = await state.client.query(`SELECT 1 FROM ${quoted([table.name])} LIMIT 1`);
    if (held.rowCount !== 0)
      throw new CannotRestore(`数据库不是空的(表 ${table.name} 已有数据),为免覆盖，恢复已停止。`);
  }
  await state.client.query('BEGIN');
}

async function restoreTable(state: Restoring, name: string, content: Readable): Promise<void> {
  const table = state.manifest?.tables.find((known) => known.name === name);
  if (!table) throw new CannotRestore(`备份清单中没有表 ${name}。`);
  const copy = state.client.query(
    copyFrom(`COPY ${quoted([table.name])} (${quoted(table.columns)}) FROM STDIN`),
  );
  await pipeline(content, copy);
  if (copy.rowCount !== table.rows)
    throw new CannotRestore(`表 ${name} 应有 ${table.rows} 行，只读到 ${copy.rowCount} 行。`);
  state.tables += 1;
  state.rows += copy.rowCount;
}

async function restoreFile(state: Restoring, key: string, content: Readable): Promise<void> {
  const folder = path.join(state.job.dataDir, 'files');
  const file = path.resolve(folder, key);
  if (!file.startsWith(`${folder}${path.sep}`)) throw new CannotRestore(`备份中的附件路径不安全：${key}`);
  await mkdir(path.dirname(file), { recursive: true });
  await pipeline(content, createWriteStream(file, { mode: 0o600 }));
  state.files += 1;
}

async function finish(state: Restoring): Promise<void> {
  if (!state.manifest || state.tables !== state.manifest.tables.length)
    throw new CannotRestore('备份文件不完整。');
  for (const job of state.jobs) {
    await state.client.query(
      'SELECT graphile_worker.add_job($1, $2::json, run_at => $3, job_key => $4, max_attempts => 12)',
      [job.name, JSON.stringify(job.payload), job.runAt, job.key],
    );
  }
  await state.client.query('COMMIT');
  await migrate(state.job.url, migrationsFolder);
}
