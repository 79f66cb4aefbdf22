import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { newId } from '../../platform/id.ts';
import { refuseCommon } from '../../platform/refusal.ts';
import { recordAudit } from '../audit/index.ts';
import type { Batch } from './batch.ts';
import { changeBatch, findBatch } from './batch-store.ts';
import { refuse } from './import-refusals.ts';
import type { Recipe } from './recipe-module.ts';
import { insertRepair } from './repair-store.ts';
import type { Batched, StagedRow } from './row-store.ts';

export interface Clinic {
  readonly recipe: Recipe;
  readonly batchId: string;
  /** Where the repair runs in the background: told how many rows are done. */
  readonly onRows?: ((done: number) => Promise<void>) | undefined;
}

/** A new entry of the undo list. */
export async function openRepair(
  tx: Transaction,
  act: Act,
  task: Clinic & { label: string },
): Promise<{ batch: Batch; repairId: string }> {
  const batch = await clinicOf(tx, act, task);
  const repairId = newId();
  await insertRepair(tx, atOf(act, task), {
    id: repairId,
    label: task.label,
    by: act.actor.name,
    now: act.now,
  });
  await recordAudit(tx, act, {
    word: 'import.repair',
    subject: { type: 'import', id: task.batchId },
    detail: { label: task.label },
  });
  return { batch, repairId };
}

/**
 * The batch, locked and marked as touched now. In the background it is not locked: there its state keeps others away,
 * and the count of rows done is written past this transaction.
 */
export async function clinicOf(tx: Transaction, act: Act, task: Clinic): Promise<Batch> {
  const { region } = act.actor;
  const lock = task.onRows ? undefined : 'lock';
  const batch = (await findBatch(tx, region, task.batchId, lock)) ?? refuseCommon('not-found');
  if (batch.state !== (task.onRows ? 'repairing' : 'clinic')) refuse('import.wrong-state');
  if (!task.onRows) await changeBatch(tx, region, { id: batch.id, from: 'clinic', now: act.now });
  return batch;
}

export function atOf(act: Act, task: { batchId: string }): Batched {
  return { region: act.actor.region, batchId: task.batchId };
}

export function beforeOf(row: StagedRow) {
  return { rowId: row.id, cellsSealed: row.cellsSealed, excluded: row.excluded };
}
