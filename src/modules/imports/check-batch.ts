import type { Act } from '../../platform/actor.ts';
import type { Db, Transaction } from '../../platform/db/database.ts';
import { enqueue } from '../../platform/jobs.ts';
import { refuseCommon } from '../../platform/refusal.ts';
import { recordAudit } from '../audit/index.ts';
import type { OnRows } from './batch.ts';
import { changeBatch, findBatch, rememberMapping } from './batch-store.ts';
import { checkRows, type Who } from './check-rows.ts';
import { refuse } from './import-refusals.ts';
import { type Mapping, missingColumns } from './mapping.ts';
import type { Recipe } from './recipe-module.ts';
import { type Batched, markDuplicates, readRows, saveFindings } from './row-store.ts';
import { openCells } from './seal-cells.ts';

const PIECE = 1_000;

/** Takes the columns as the clerk matched them, remembers them for the next sheet, and has all rows checked. */
export async function mapColumns(
  tx: Transaction,
  act: Act,
  choice: { recipe: Recipe; batchId: string; mapping: Mapping },
): Promise<void> {
  const { recipe, batchId, mapping } = choice;
  const { region } = act.actor;
  const batch = (await findBatch(tx, region, batchId, 'lock')) ?? refuseCommon('not-found');
  if (batch.state !== 'mapping' && batch.state !== 'clinic') refuse('import.wrong-state');
  const missing = missingColumns(recipe, mapping);
  if (missing.length > 0) refuse('import.missing-columns', { labels: missing.join('、') });
  const change = { id: batchId, from: batch.state, now: act.now };
  await changeBatch(tx, region, {
    ...change,
    state: 'checking',
    mapping,
    doneRows: 0,
    workRows: batch.totalRows,
  });
  if (batch.titlePrint) {
    const sheet = { recipe: recipe.name, titlePrint: batch.titlePrint, mapping, now: act.now };
    await rememberMapping(tx, region, sheet);
  }
  await recordAudit(tx, act, {
    word: 'import.map',
    subject: { type: 'import', id: batchId },
    detail: { columns: Object.keys(mapping) },
  });
  await enqueue(
    tx,
    { name: `imports.${recipe.name}.check`, payload: { region, batchId } },
    { key: `import-check-${batchId}` },
  );
}

/** Checks every row, then looks for duplicates over the whole sheet. Harmless when run again. */
export async function checkBatch(
  db: Db,
  who: Who,
  task: { recipe: Recipe; at: Batched; onRows?: OnRows },
): Promise<void> {
  const { recipe, at, onRows } = task;
  const batch = await findBatch(db, at.region, at.batchId);
  if (batch?.state !== 'checking') return;
  const change = { id: at.batchId, from: 'checking' as const, now: who.now };
  let afterLine = -1;
  let doneRows = 0;
  for (;;) {
    const rows = await readRows(db, at, { which: 'all', afterLine, limit: PIECE });
    if (rows.length === 0) break;
    const opened = rows.map((row) => ({ ...row, cells: openCells(who.keys, row.cellsSealed) }));
    await saveFindings(db, at, await checkRows(db, who, { recipe, batch, rows: opened }));
    afterLine = rows.at(-1)?.line ?? afterLine;
    doneRows += rows.length;
    await changeBatch(db, at.region, { ...change, doneRows });
    onRows?.(doneRows, batch.totalRows);
  }
  await markDuplicates(db, at);
  await changeBatch(db, at.region, { ...change, state: 'clinic' });
}
