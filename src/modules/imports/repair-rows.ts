import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { newId } from '../../platform/id.ts';
import { refuseCommon } from '../../platform/refusal.ts';
import { recordAudit } from '../audit/index.ts';
import type { Batch } from './batch.ts';
import { changeBatch, findBatch } from './batch-store.ts';
import { checkRows, type Findings } from './check-rows.ts';
import { refuse } from './import-refusals.ts';
import { withCell } from './mapping.ts';
import type { Problem } from './recipe.ts';
import type { Recipe } from './recipe-module.ts';
import { insertRepair, keepBefore, listRepairs, repairedRowIds, restoreRows } from './repair-store.ts';
import {
  type Batched,
  lockRow,
  markDuplicates,
  readRows,
  type StagedRow,
  saveFindings,
  setExcluded,
} from './row-store.ts';
import { openCells } from './seal-cells.ts';

const PIECE = 1_000;

export interface Clinic {
  readonly recipe: Recipe;
  readonly batchId: string;
}

/** Takes the sure repair for every cell with this problem (`column:code`). */
export async function repairAll(
  tx: Transaction,
  act: Act,
  task: Clinic & { problem: string; label: string },
) {
  await eachWithProblem(tx, act, task, async ({ open, rows, repairId, batch }) => {
    const before = await checkRows(tx, act, { recipe: task.recipe, batch, rows });
    const repaired = before.map((row, index) =>
      repairedRow(task, batch, { row, cells: rows[index]?.cells ?? [] }),
    );
    await keepBefore(tx, act.actor.region, { repairId, rows: open.map(beforeOf) });
    await saveFindings(
      tx,
      atOf(act, task),
      await checkRows(tx, act, { recipe: task.recipe, batch, rows: repaired }),
    );
  });
}

function repairedRow(
  task: { problem: string },
  batch: Batch,
  at: { row: Findings; cells: readonly string[] },
) {
  const fits = ({ column, code }: Problem) => `${column}:${code}` === task.problem;
  const fix = at.row.found.find((problem) => fits(problem) && problem.repair !== undefined);
  const index = fix && batch.mapping[fix.column];
  const cells = index === undefined ? at.cells : withCell(at.cells, index, fix?.repair ?? '');
  return { id: at.row.id, cells, changed: index !== undefined };
}

/** Leaves every row with this problem (`column:code` or `duplicate:kind`) out of the import. */
export async function excludeAll(
  tx: Transaction,
  act: Act,
  task: Clinic & { problem: string; label: string },
) {
  await eachWithProblem(tx, act, task, async ({ open, repairId }) => {
    await keepBefore(tx, act.actor.region, { repairId, rows: open.map(beforeOf) });
    await setExcluded(tx, atOf(act, task), { ids: open.map(({ id }) => id), excluded: true });
  });
}

interface Piece {
  readonly batch: Batch;
  readonly repairId: string;
  readonly open: readonly StagedRow[];
  readonly rows: readonly (StagedRow & { cells: string[] })[];
}

async function eachWithProblem(
  tx: Transaction,
  act: Act,
  task: Clinic & { problem: string; label: string },
  work: (piece: Piece) => Promise<void>,
): Promise<void> {
  const { batch, repairId } = await openRepair(tx, act, task);
  let afterLine = -1;
  for (;;) {
    const open = await readRows(tx, atOf(act, task), {
      which: 'problems',
      afterLine,
      limit: PIECE,
      problem: task.problem,
    });
    if (open.length === 0) break;
    const rows = open.map((row) => ({ ...row, cells: openCells(act.keys, row.cellsSealed) }));
    await work({ batch, repairId, open, rows });
    afterLine = open.at(-1)?.line ?? afterLine;
  }
  await markDuplicates(tx, atOf(act, task));
}

/** Puts typed text into cells of one row, by column key. */
export async function editRow(
  tx: Transaction,
  act: Act,
  task: Clinic & { rowId: string; texts: Readonly<Record<string, string>> },
): Promise<void> {
  const row = (await lockRow(tx, atOf(act, task), task.rowId)) ?? refuseCommon('not-found');
  const { batch, repairId } = await openRepair(tx, act, { ...task, label: `修改第 ${row.line} 行` });
  let cells = openCells(act.keys, row.cellsSealed);
  for (const [key, text] of Object.entries(task.texts)) {
    const index = batch.mapping[key];
    if (index !== undefined) cells = withCell(cells, index, text);
  }
  await keepBefore(tx, act.actor.region, { repairId, rows: [beforeOf(row)] });
  const rows = [{ id: row.id, cells, changed: true }];
  await saveFindings(tx, atOf(act, task), await checkRows(tx, act, { recipe: task.recipe, batch, rows }));
  await markDuplicates(tx, atOf(act, task));
}

/** Leaves one row out. */
export async function excludeRow(tx: Transaction, act: Act, task: Clinic & { rowId: string }): Promise<void> {
  const row = (await lockRow(tx, atOf(act, task), task.rowId)) ?? refuseCommon('not-found');
  const { repairId } = await openRepair(tx, act, { ...task, label: `排除第 ${row.line} 行` });
  await keepBefore(tx, act.actor.region, { repairId, rows: [beforeOf(row)] });
  await setExcluded(tx, atOf(act, task), { ids: [row.id], excluded: true });
  await markDuplicates(tx, atOf(act, task));
}

/** Undoes the newest repair that stands. @throws Refused import.undo-order where another one is newer. */
export async function undoRepair(
  tx: Transaction,
  act: Act,
  task: Clinic & { repairId: string },
): Promise<void> {
  const batch = await clinicOf(tx, act, task);
  const newest = (await listRepairs(tx, atOf(act, task))).find(({ undoneAt }) => undoneAt === undefined);
  if (newest?.id !== task.repairId) refuse('import.undo-order');
  await restoreRows(tx, act.actor.region, { repairId: task.repairId, now: act.now });
  for (const id of await repairedRowIds(tx, act.actor.region, task.repairId)) {
    const row = await lockRow(tx, atOf(act, task), id);
    if (!row) continue;
    const rows = [{ ...row, cells: openCells(act.keys, row.cellsSealed) }];
    await saveFindings(tx, atOf(act, task), await checkRows(tx, act, { recipe: task.recipe, batch, rows }));
  }
  await markDuplicates(tx, atOf(act, task));
  await recordAudit(tx, act, {
    word: 'import.undo',
    subject: { type: 'import', id: task.batchId },
    detail: {},
  });
}

async function openRepair(tx: Transaction, act: Act, task: Clinic & { label: string }) {
  const batch = await clinicOf(tx, act, task);
  const repairId = newId();
  // Somebody works on it: it is not idle.
  await changeBatch(tx, act.actor.region, { id: task.batchId, from: 'clinic', now: act.now });
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

async function clinicOf(tx: Transaction, act: Act, task: Clinic): Promise<Batch> {
  const batch = (await findBatch(tx, act.actor.region, task.batchId, 'lock')) ?? refuseCommon('not-found');
  return batch.state === 'clinic' ? batch : refuse('import.wrong-state');
}

function atOf(act: Act, task: { batchId: string }): Batched {
  return { region: act.actor.region, batchId: task.batchId };
}

function beforeOf(row: StagedRow) {
  return { rowId: row.id, cellsSealed: row.cellsSealed, excluded: row.excluded };
}
