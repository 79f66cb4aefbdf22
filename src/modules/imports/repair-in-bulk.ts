import { z } from 'zod';
import type { Act } from '../../platform/actor.ts';
import type { Db, Transaction } from '../../platform/db/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { enqueue } from '../../platform/jobs.ts';
import { Refused, refuseCommon } from '../../platform/refusal.ts';
import { changeBatch, findBatch } from './batch-store.ts';
import { refuse } from './import-refusals.ts';
import type { Clinic } from './open-repair.ts';
import type { Recipe } from './recipe-module.ts';
import { excludeAll, repairAll, undoRepair } from './repair-all.ts';
import { listRepairs } from './repair-store.ts';
import { type Batched, countWithProblem } from './row-store.ts';

/** More rows than this are no work for a request: 2,000 take about a second. */
const AT_ONCE = 2_000;

export const bulkSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('repair'), problem: z.string(), label: z.string() }),
  z.object({ kind: z.literal('exclude'), problem: z.string(), label: z.string() }),
  z.object({ kind: z.literal('undo'), repairId: z.string() }),
]);

/** One repair over many rows, or taking one back. */
export type Bulk = z.output<typeof bulkSchema>;

/** Does the repair at once, or in the background where it touches many rows. */
export async function startBulk(tx: Transaction, act: Act, task: Clinic & { bulk: Bulk }): Promise<void> {
  const { region, id, name, roles } = act.actor;
  const at = { region, batchId: task.batchId };
  const rows = await rowsOf(tx, at, task.bulk);
  if (rows <= AT_ONCE) return doBulk(tx, act, task);
  const batch = (await findBatch(tx, region, task.batchId, 'lock')) ?? refuseCommon('not-found');
  if (batch.state !== 'clinic') refuse('import.wrong-state');
  const change = { id: batch.id, from: batch.state, now: act.now };
  await changeBatch(tx, region, { ...change, state: 'repairing', doneRows: 0, workRows: rows });
  await enqueue(
    tx,
    {
      name: `imports.${task.recipe.name}.repair`,
      payload: { ...at, by: { id, name, roles }, bulk: task.bulk },
    },
    { key: `import-repair-${batch.id}` },
  );
}

async function rowsOf(tx: Transaction, at: Batched, bulk: Bulk): Promise<number> {
  if (bulk.kind !== 'undo') return countWithProblem(tx, at, bulk.problem);
  return (await listRepairs(tx, at)).find(({ id }) => id === bulk.repairId)?.rowCount ?? 0;
}

function doBulk(tx: Transaction, act: Act, task: Clinic & { bulk: Bulk }): Promise<void> {
  const { bulk, ...clinic } = task;
  switch (bulk.kind) {
    case 'repair':
      return repairAll(tx, act, { ...clinic, ...bulk });
    case 'exclude':
      return excludeAll(tx, act, { ...clinic, ...bulk });
    case 'undo':
      return undoRepair(tx, act, { ...clinic, ...bulk });
  }
}

/** The background part: one transaction; the batch leaves `repairing` in it, so that a second run does nothing. */
export async function runBulk(
  db: Db,
  act: Act,
  task: { recipe: Recipe; at: Batched; bulk: Bulk },
): Promise<void> {
  const { region, batchId } = task.at;
  if ((await findBatch(db, region, batchId))?.state !== 'repairing') return;
  const change = { id: batchId, from: 'repairing' as const, now: act.now };
  const onRows = async (doneRows: number) => {
    await changeBatch(db, region, { ...change, doneRows });
  };
  try {
    await inTransaction(db, async (tx) => {
      await doBulk(tx, act, { recipe: task.recipe, batchId, bulk: task.bulk, onRows });
      const finished = await changeBatch(tx, region, { ...change, state: 'clinic' });
      if (!finished) throw new Error('another worker finished this repair');
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await changeBatch(db, region, { ...change, state: 'clinic', failure: error.message });
  }
}
