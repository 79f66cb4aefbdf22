import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { refuseCommon } from '../../platform/refusal.ts';
import { recordAudit } from '../audit/index.ts';
import { changeBatch, findBatch } from './batch-store.ts';
import { refuse } from './import-refusals.ts';
import { deleteRows } from './row-store.ts';

/** Gives a batch up before anything is written; its rows are deleted. */
export async function withdrawBatch(tx: Transaction, act: Act, batchId: string): Promise<void> {
  const { region } = act.actor;
  const batch = (await findBatch(tx, region, batchId, 'lock')) ?? refuseCommon('not-found');
  if (batch.state === 'done' || batch.state === 'committing') refuse('import.wrong-state');
  await deleteRows(tx, { region, batchId });
  await changeBatch(tx, region, { id: batchId, from: batch.state, now: act.now, state: 'abandoned' });
  await recordAudit(tx, act, {
    word: 'import.abandon',
    subject: { type: 'import', id: batchId },
    detail: {},
  });
}
