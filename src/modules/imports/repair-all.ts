import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { recordAudit } from '../audit/index.ts';
import type { Batch } from './batch.ts';
import { checkRows, type Findings } from './check-rows.ts';
import { refuse } from './import-refusals.ts';
import { withCell } from './mapping.ts';
import { atOf, beforeOf, type Clinic, clinicOf, openRepair } from './open-repair.ts';
import type { Problem } from './recipe.ts';
import { keepBefore, listRepairs, restoreRows } from './repair-store.ts';
import { markDuplicates, readRows, type StagedRow, saveFindings, setExcluded } from './row-store.ts';
import { openCells } from './seal-cells.ts';

const PIECE = 1_000;

/** Takes the sure repair for every cell with this problem (`column:code`). */
export async function repairAll(
  tx: Transaction,
  act: Act,
  task: Clinic & { problem: string; label: string },
): Promise<void> {
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
): Promise<void> {
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
  const search = { which: 'problems', limit: PIECE, problem: task.problem } as const;
  let afterLine = -1;
  let done = 0;
  for (;;) {
    const open = await readRows(tx, atOf(act, task), { ...search, afterLine });
    if (open.length === 0) break;
    const rows = open.map((row) => ({ ...row, cells: openCells(act.keys, row.cellsSealed) }));
    await work({ batch, repairId, open, rows });
    afterLine = open.at(-1)?.line ?? afterLine;
    done += open.length;
    await task.onRows?.(done);
  }
  await markDuplicates(tx, atOf(act, task));
}

/** Undoes the newest repair that stands. @throws Refused import.undo-order where another one is newer. */
export async function undoRepair(
  tx: Transaction,
  act: Act,
  task: Clinic & { repairId: string },
): Promise<void> {
  const batch = await clinicOf(tx, act, task);
  const at = atOf(act, task);
  const newest = (await listRepairs(tx, at)).find(({ undoneAt }) => undoneAt === undefined);
  if (newest?.id !== task.repairId) refuse('import.undo-order');
  await restoreRows(tx, at.region, { repairId: task.repairId, now: act.now });
  let afterLine = -1;
  let done = 0;
  for (;;) {
    const search = { which: 'all', afterLine, limit: PIECE, repairId: task.repairId } as const;
    const restored = await readRows(tx, at, search);
    if (restored.length === 0) break;
    const rows = restored.map((row) => ({ ...row, cells: openCells(act.keys, row.cellsSealed) }));
    await saveFindings(tx, at, await checkRows(tx, act, { recipe: task.recipe, batch, rows }));
    afterLine = restored.at(-1)?.line ?? afterLine;
    done += restored.length;
    await task.onRows?.(done);
  }
  await markDuplicates(tx, at);
  await recordAudit(tx, act, {
    word: 'import.undo',
    subject: { type: 'import', id: task.batchId },
    detail: {},
  });
}
