import { expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { sql } from './db/database.ts';
import { createLog } from './log.ts';

const { db } = await testDatabase();

it('says which rule of the database was broken, not by whose row', async () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => lines.push(line) });
  await sql`CREATE TABLE log_test (name text CONSTRAINT log_test_short CHECK (length(name) < 3))`.execute(db);
  const failed = sql`INSERT INTO log_test VALUES ('王大山甲')`.execute(db);
  await failed.catch((error: unknown) => log.error({ err: error, requestId: 'r-1' }, 'request failed'));
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    msg: 'request failed',
    requestId: 'r-1',
    err: { code: '23514', constraint: 'log_test_short', stack: expect.stringContaining('log.test.ts') },
  });
  expect(lines[0]).not.toContain('王大山甲');
});

it('keeps the causes of an error, which tell where to look', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => lines.push(line) });
  log.error({ err: new Error('export broke off', { cause: new Error('disk full') }) });
  expect(lines[0]).toContain('disk full');
});
