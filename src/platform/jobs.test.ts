import { pino } from 'pino';
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { testDatabase } from '../../test/database.ts';
import { inTransaction } from './db/transaction.ts';
import type { Deps } from './http/context.ts';
import { enqueue, runQueue } from './jobs.ts';

const { db, pool } = await testDatabase();

it('a job that fails is put back for later, and the process goes on with the others', async () => {
  const done: string[] = [];
  const jobs = [
    {
      name: 'fails',
      payload: z.object({}),
      run: async () => {
        done.push('failed');
        throw new Error('the world is away');
      },
    },
    { name: 'works', payload: z.object({}), run: async () => void done.push('worked') },
  ];
  const deps = { log: pino({ level: 'silent' }) } as unknown as Deps;
  const runner = await runQueue(pool, { jobs, schedule: [], deps });
  await inTransaction(db, (tx) => enqueue(tx, { name: 'fails', payload: {} }));
  await vi.waitFor(() => expect(done).toContain('failed'), 10_000);
  await inTransaction(db, (tx) => enqueue(tx, { name: 'works', payload: {} }));
  await vi.waitFor(() => expect(done).toContain('worked'), 10_000);
  const waiting = async () =>
    (
      await pool.query(
        `SELECT attempts, last_error FROM graphile_worker.jobs WHERE task_identifier = 'fails'`,
      )
    ).rows;
  await vi.waitFor(
    async () => expect(await waiting()).toEqual([expect.objectContaining({ attempts: 1 })]),
    10_000,
  );
  await runner.stop();
});
