import type { Act, Actor } from '../../platform/actor.ts';
import type { Db, Transaction } from '../../platform/db/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { enqueue } from '../../platform/jobs.ts';
import { Refused, refuseCommon } from '../../platform/refusal.ts';
import { recordAudit } from '../audit/index.ts';
import type { Batch, OnRows } from './batch.ts';
import { changeBatch, findBatch } from './batch-store.ts';
import { refuse } from './import-refusals.ts';
import { valuesOf } from './mapping.ts';
import type { Recipe } from './recipe-module.ts';
import { type Batched, countRows, deleteRows, readRows } from './row-store.ts';
import { openCells } from './seal-cells.ts';

const PIECE = 1_000;

/**
 * Confirms a batch: the rows that are fine are written in the background, in one transaction. Twice is harmless.
 * @param task.expected rows that the confirming page named.
 * @throws Refused import.changed where there are more or fewer by now.
 */
export async function confirmBatch(
  tx: Transaction,
  act: Act,
  task: { recipe: Recipe; batchId: string; expected: number },
): Promise<void> {
  const { region, id, name, roles } = act.actor;
  const batch = (await findBatch(tx, region, task.batchId, 'lock')) ?? refuseCommon('not-found');
  if (batch.state === 'committing' || batch.state === 'done') return;
  if (batch.state !== 'clinic') refuse('import.wrong-state');
  const { fine } = await countRows(tx, { region, batchId: task.batchId });
  if (fine === 0) refuse('import.nothing-to-write');
  if (fine !== task.expected) refuse('import.changed');
  const change = { id: task.batchId, from: batch.state, now: act.now };
  await changeBatch(tx, region, { ...change, state: 'committing', doneRows: 0, workRows: fine });
  await recordAudit(tx, act, {
    word: 'import.confirm',
    subject: { type: 'import', id: task.batchId },
    detail: {},
  });
  await enqueue(
    tx,
    {
      name: `imports.${task.recipe.name}.write`,
      payload: { region, batchId: task.batchId, by: { id, name, roles } },
    },
    { key: `import-write-${task.batchId}` },
  );
}

/** The clerk who confirmed, as the background acts for them. */
export function confirmingActor(region: string, by: Pick<Actor, 'id' | 'name' | 'roles'>): Actor {
  return { kind: 'staff', region, scopes: [], organisationId: undefined, personId: undefined, ...by };
}

/**
 * Writes every fine row in one transaction, or none. Runs again harmlessly: the batch leaves `committing` in the
 * same transaction. A rule that says no (a number taken in between) sends the batch back to be checked again.
 */
export async function writeBatch(
  db: Db,
  act: Act,
  task: { recipe: Recipe; at: Batched; onRows?: OnRows },
): Promise<void> {
  const { at, recipe, onRows } = task;
  const change = { id: at.batchId, from: 'committing' as const, now: act.now };
  const batch = await findBatch(db, at.region, at.batchId);
  if (batch?.state !== 'committing') return;
  try {
    await inTransaction(db, (tx) => writeAll(db, tx, { act, at, recipe, batch, onRows }));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await changeBatch(db, at.region, { ...change, state: 'clinic', failure: error.message });
  }
}

interface Writing {
  readonly act: Act;
  readonly at: Batched;
  readonly recipe: Recipe;
  readonly batch: Batch;
  readonly onRows: OnRows | undefined;
}

async function writeAll(db: Db, tx: Transaction, { act, at, recipe, batch, onRows }: Writing): Promise<void> {
  const change = { id: at.batchId, from: 'committing' as const, now: act.now };
  const report: Record<string, number> = {};
  let afterLine = -1;
  let doneRows = 0;
  for (;;) {
    const rows = await readRows(tx, at, { which: 'fine', afterLine, limit: PIECE });
    if (rows.length === 0) break;
    const values = rows.map((row) => valuesOf(recipe, batch.mapping, openCells(act.keys, row.cellsSealed)));
    const counts = await recipe.commit(tx, act, values);
    for (const [name, count] of Object.entries(counts)) report[name] = (report[name] ?? 0) + count;
    afterLine = rows.at(-1)?.line ?? afterLine;
    doneRows += rows.length;
    // On a connection of its own, so that the waiting page sees it; nothing else is written before the end.
    await changeBatch(db, at.region, { ...change, doneRows });
    onRows?.(doneRows, batch.workRows);
  }
  const left = await countRows(tx, at);
  const full = {
    写入行数: doneRows,
    ...report,
    未写入行数: left.repairable + left.broken,
    排除行数: left.excluded,
  };
  await deleteRows(tx, at);
  const finished = await changeBatch(tx, at.region, { ...change, state: 'done', doneRows, report: full });
  if (!finished) throw new Error('another worker finished this batch');
  await recordAudit(tx, act, {
    word: 'import.write',
    subject: { type: 'import', id: at.batchId },
    detail: full,
  });
}
