import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { HttpVisitor } from '../harness/http-visitor.ts';
import { startProgram, temporaryFolder } from '../harness/program.ts';
import { openProgramDatabase } from '../harness/program-database.ts';

const { folder, remove } = await temporaryFolder();
const program = await startProgram({ dataDir: folder });
afterAll(async () => {
  await program.stop();
  await remove();
});

it('a request that is on its way when the program is told to stop is finished; then everything ends cleanly', async () => {
  const database = await openProgramDatabase(folder);
  const clerk = await new HttpVisitor(program.origin).signInStaff('rights-clerk');
  const holder = await database.connect();
  await holder.query('BEGIN');
  await holder.query('LOCK TABLE organisations IN ACCESS EXCLUSIVE MODE');
  const slow = clerk.get('/console/orgs');
  await wait(500);

  const ended = program.stop();
  await wait(500);
  await expect(fetch(`${program.origin}/healthz`)).rejects.toThrow();
  expect(program.process.exitCode).toBeNull();
  await holder.query('ROLLBACK');
  holder.release();
  await database.end();

  const answer = await slow;
  expect(answer.status).toBe(200);
  expect(answer.text).toContain('单位');
  expect(await ended).toBe(0);
  expect(program.output()).not.toMatch(/\n\s+at /);
});
