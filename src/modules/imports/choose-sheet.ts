import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { enqueue } from '../../platform/jobs.ts';
import { refuseCommon } from '../../platform/refusal.ts';
import { recordAudit } from '../audit/index.ts';
import { changeBatch, findBatch } from './batch-store.ts';
import { refuse } from './import-refusals.ts';
import type { Recipe } from './recipe-module.ts';

/** Takes one worksheet of a workbook that has several; it is read in the background. */
export async function chooseSheet(
  tx: Transaction,
  act: Act,
  choice: { recipe: Recipe; batchId: string; name: string },
): Promise<void> {
  const { region } = act.actor;
  const { batchId, name, recipe } = choice;
  const batch = (await findBatch(tx, region, batchId, 'lock')) ?? refuseCommon('not-found');
  if (batch.state !== 'choosing') refuse('import.wrong-state');
  if (!batch.sheets.includes(name)) refuse('import.no-such-sheet');
  const change = { id: batchId, from: batch.state, now: act.now };
  await changeBatch(tx, region, { ...change, state: 'reading', sheetName: name, doneRows: 0 });
  await recordAudit(tx, act, {
    word: 'import.choose',
    subject: { type: 'import', id: batchId },
    detail: { sheet: name },
  });
  await enqueue(
    tx,
    { name: `imports.${recipe.name}.read`, payload: { region, batchId } },
    { key: `import-read-${batchId}` },
  );
}
