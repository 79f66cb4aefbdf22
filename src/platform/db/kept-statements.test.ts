import { afterAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { connect, type Db, kept, sql } from './database.ts';

const { url, pool } = await testDatabase();
await pool.query("INSERT INTO regions VALUES ('469024', '临高县', '临高县总工会', false, '{}')");
const { db, close } = connect(url, { max: 1 });
afterAll(close);

async function find(reader: Db, code: string): Promise<string | undefined> {
  const row = await reader
    .selectFrom('regions')
    .modifyFront(kept)
    .select('code')
    .where('code', '=', code)
    .executeTakeFirst();
  return row?.code;
}

async function keptTexts(): Promise<string[]> {
  const { rows } = await sql<{ statement: string }>`SELECT statement FROM pg_prepared_statements`.execute(db);
  return rows.map((row) => row.statement);
}

describe('a kept statement', () => {
  it('is prepared once on a connection and answers for other values', async () => {
    expect(await find(db, '469024')).toBe('469024');
    expect(await find(db, 'none')).toBeUndefined();
    expect(await db.transaction().execute((tx) => find(tx, '469024'))).toBe('469024');
    expect(await keptTexts()).toHaveLength(1);
  });

  it('is not made of a query without the mark', async () => {
    await db.selectFrom('regions').select('union_name').execute();
    expect((await keptTexts()).filter((text) => text.includes('union_name'))).toEqual([]);
  });

  it('passes an error of the database on and leaves the connection usable', async () => {
    const wrong = db
      .selectFrom('regions')
      .modifyFront(kept)
      .select('code')
      .where('is_demo', '=', sql<boolean>`'x'`);
    await expect(wrong.execute()).rejects.toThrow('boolean');
    expect(await find(db, 'none')).toBeUndefined();
  });
});
