import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { type Connection, connect } from '../src/platform/db/database.ts';

/** A new empty migrated database for the calling test file, dropped when the file ends. */
export async function testDatabase(): Promise<Connection & { url: string }> {
  const server = inject('serverUrl');
  const name = `wenlan_test_${randomBytes(6).toString('hex')}`;
  await admin(server, `CREATE DATABASE ${name} TEMPLATE ${inject('template')}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const connection = connect(url, { max: 6 });
  afterAll(async () => {
    await connection.close();
    await admin(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
  return { ...connection, url };
}

async function admin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
