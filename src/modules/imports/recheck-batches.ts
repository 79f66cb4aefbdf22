import type { Transaction } from '../../platform/db/database.ts';
import { enqueue } from '../../platform/jobs.ts';
import { sendBackToCheck } from './batch-store.ts';

/** Has those of the batches checked anew that stand in the clinic; others are checked on their way anyway. */
export async function recheckBatches(tx: Transaction, region: string, ids: readonly string[]): Promise<void> {
  for (const { id, recipe } of await sendBackToCheck(tx, region, ids)) {
    await enqueue(
      tx,
      { name: `imports.${recipe}.check`, payload: { region, batchId: id } },
      { key: `import-check-${id}` },
    );
  }
}
