import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { runMigrations as installQueue } from 'graphile-worker';
import pg from 'pg';
import { distribute } from './distribute.ts';
import { splitStatements } from './statements.ts';

// Any constant works: it only keeps two migrators on one database apart.
const MIGRATION_LOCK = 469_024;

export interface MigrateOptions {
  readonly onFile?: (name: string) => void;
  /** Run just these files (a restore needs the schema as it was when the backup was made). */
  readonly only?: ReadonlySet<string>;
}

/**
 * Brings the database at `url` to the newest schema: plain SQL files in name order, each in one transaction,
 * forward only; a file that was changed after it ran is an error. Also installs the job queue's own schema.
 * @returns names of the files that ran now.
 */
export async function migrate(url: string, folder: string, options: MigrateOptions = {}): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await installQueue({ connectionString: url });
    await client.query(
      'CREATE TABLE IF NOT EXISTS migrations (name text CONSTRAINT migrations_pk PRIMARY KEY, sha256 text NOT NULL, ran_at timestamptz NOT NULL)',
    );
    const ran: string[] = [];
    for (const name of await pendingFiles(client, folder)) {
      if (options.only && !options.only.has(name)) continue;
      options.onFile?.(name);
      await runFile(client, folder, name);
      ran.push(name);
    }
    await distribute(client);
    return ran;
  } finally {
    await client.end();
  }
}

async function pendingFiles(client: pg.Client, folder: string): Promise<string[]> {
  const known = await client.query<{ name: string; sha256: string }>('SELECT name, sha256 FROM migrations');
  const done = new Map(known.rows.map((row) => [row.name, row.sha256]));
  const pending: string[] = [];
  for (const name of await migrationFiles(folder)) {
    const sha256 = done.get(name);
    if (sha256 === undefined) pending.push(name);
    else if (sha256 !== (await fingerprint(folder, name)))
      throw new Error(`migration ${name} was changed after it ran`);
  }
  return pending;
}

/** Names of the migration files, oldest first. */
export async function migrationFiles(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
}

async function fingerprint(folder: string, name: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path.join(folder, name)))
    .digest('hex');
}

async function runFile(client: pg.Client, folder: string, name: string): Promise<void> {
  const text = await readFile(path.join(folder, name), 'utf8');
  await client.query('BEGIN');
  try {
    for (const statement of splitStatements(text)) await client.query(statement);
    await client.query('INSERT INTO migrations (name, sha256, ran_at) VALUES ($1, $2, $3)', [
      name,
      await fingerprint(folder, name),
      new Date(),
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
