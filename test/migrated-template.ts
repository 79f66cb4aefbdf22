import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { openCluster } from '../src/platform/cluster/cluster.ts';
import { migrate, migrationFiles } from '../src/platform/db/migrate.ts';
import { migrationsFolder } from '../src/platform/project-root.ts';

/** A server for tests: WENLAN_TEST_DATABASE_URL if given (any PostgreSQL or Citus), otherwise an embedded one. */
export async function openTestServer(): Promise<{
  url: (database: string) => string;
  stop: () => Promise<void>;
}> {
  const given = process.env.WENLAN_TEST_DATABASE_URL;
  if (given)
    return {
      url: (name) => Object.assign(new URL(given), { pathname: `/${name}` }).href,
      stop: async () => {},
    };
  const folder = path.join(os.tmpdir(), `wenlan-test-${process.pid}`);
  await mkdir(folder, { recursive: true, mode: 0o755 });
  // Tests need speed, not durability; the tests of bad days start a durable server of their own.
  const cluster = await openCluster(folder, {
    flags: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'],
  });
  return { url: cluster.url, stop: () => cluster.stop() };
}

/** Makes the migrated template database once per schema. @returns its name. */
export async function makeTemplate(url: (database: string) => string): Promise<string> {
  const name = `wenlan_template_${await schemaFingerprint()}`;
  const client = new pg.Client({ connectionString: url('postgres') });
  await client.connect();
  try {
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (known.rowCount === 0) {
      await client.query(`CREATE DATABASE ${name}`);
      await migrate(url(name), migrationsFolder);
    }
  } finally {
    await client.end();
  }
  return name;
}

async function schemaFingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of await migrationFiles(migrationsFolder)) {
    hash.update(name).update(await readFile(path.join(migrationsFolder, name)));
  }
  return hash.digest('hex').slice(0, 12);
}
