import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import tar from 'tar-stream';
import { type BackupTable, type Manifest, quoted, tablesParentsFirst } from './tables.ts';

/** How much went into (or came out of) a backup. */
export interface BackupCount {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
}

/**
 * Writes one gzip-compressed tar: manifest, every table as of one instant (COPY text), waiting jobs, attachments.
 * The file appears under its name only when it is complete.
 */
export async function writeBackup(
  job: { url: string; dataDir: string; file: string },
  onProgress: (done: number, total?: number) => void,
): Promise<BackupCount> {
  const target = path.resolve(job.file);
  await (await open(target, 'wx')).close();
  const unfinished = `${target}.part`;
  const work = await mkdtemp(path.join(path.dirname(target), '.wenlan-backup-'));
  const pack = tar.pack();
  const written = pipeline(pack, createGzip(), createWriteStream(unfinished, { mode: 0o600 }));
  try {
    const rows = await packTables({ url: job.url, work, pack, onProgress });
    const files = await packFiles(path.join(job.dataDir, 'files'), pack);
    pack.finalize();
    await written;
    await rename(unfinished, target);
    return { ...rows, files };
  } catch (error) {
    pack.destroy();
    await written.catch(() => undefined);
    await rm(unfinished, { force: true });
    await rm(target, { force: true });
    throw error;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

interface Packing {
  readonly url: string;
  readonly work: string;
  readonly pack: tar.Pack;
  readonly onProgress: (done: number, total?: number) => void;
}

async function packTables(packing: Packing): Promise<{ tables: number; rows: number }> {
  const client = new pg.Client({ connectionString: packing.url });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const tables = await tablesParentsFirst(client);
    const counted: { name: string; columns: readonly string[]; rows: number }[] = [];
    for (const [index, table] of tables.entries()) {
      counted.push({ ...table, rows: await spool(client, table, packing.work) });
      packing.onProgress(index + 1, tables.length);
    }
    const migrations = await client.query<{ name: string }>('SELECT name FROM migrations ORDER BY name');
    const manifest: Manifest = {
      format: 'wenlan-backup-1',
      createdAt: new Date().toISOString(),
      migrations: migrations.rows.map((row) => row.name),
      tables: counted,
    };
    await addText(packing.pack, 'manifest.json', JSON.stringify(manifest));
    await addText(packing.pack, 'jobs.json', JSON.stringify(await waitingJobs(client)));
    for (const table of tables)
      await addFile(packing.pack, `tables/${table.name}.copy`, path.join(packing.work, table.name));
    await client.query('COMMIT');
    return { tables: tables.length, rows: counted.reduce((sum, table) => sum + table.rows, 0) };
  } finally {
    await client.end();
  }
}

async function spool(client: pg.Client, table: BackupTable, work: string): Promise<number> {
  const copy = client.query(copyTo(`COPY ${quoted([table.name])} (${quoted(table.columns)}) TO STDOUT`));
  await pipeline(copy, createWriteStream(path.join(work, table.name), { mode: 0o600 }));
  return copy.rowCount;
}

async function waitingJobs(client: pg.Client): Promise<unknown[]> {
  const jobs = await client.query(
    `SELECT t.identifier AS name, j.payload, j.run_at AS "runAt", j.key FROM graphile_worker._private_jobs j
     JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE j.attempts < j.max_attempts ORDER BY j.id`,
  );
  return jobs.rows;
}

async function packFiles(folder: string, pack: tar.Pack): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  for (const entry of files) {
    const file = path.join(entry.parentPath, entry.name);
    await addFile(pack, `files/${path.relative(folder, file)}`, file);
  }
  return files.length;
}

async function addText(pack: tar.Pack, name: string, text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    pack.entry({ name }, text, (error) => (error ? reject(error) : resolve()));
  });
}

async function addFile(pack: tar.Pack, name: string, file: string): Promise<void> {
  const { size } = await stat(file);
  const entry = pack.entry({ name, size });
  await pipeline(createReadStream(file), entry);
}
