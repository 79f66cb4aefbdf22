import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { enqueue } from '../../platform/jobs.ts';
import { recordAudit } from '../audit/index.ts';
import type { Batch } from './batch.ts';
import { insertBatch } from './batch-store.ts';
import type { Recipe } from './recipe-module.ts';

/** Opens a batch for a sheet that lies in the file store; it is read in the background. */
export async function startImport(
  tx: Transaction,
  act: Act,
  start: { recipe: Recipe; batch: Pick<Batch, 'id' | 'sourceKind' | 'sourceName' | 'fileKey'> },
): Promise<void> {
  const { recipe, batch } = start;
  await insertBatch(tx, act, { ...batch, recipe: recipe.name });
  await recordAudit(tx, act, {
    word: 'import.start',
    subject: { type: 'import', id: batch.id },
    detail: { recipe: recipe.name, source: batch.sourceName },
  });
  await enqueue(
    tx,
    { name: `imports.${recipe.name}.read`, payload: { region: act.actor.region, batchId: batch.id } },
    { key: `import-read-${batch.id}` },
  );
}
