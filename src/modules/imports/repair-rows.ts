import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { refuseCommon } from '../../platform/refusal.ts';
import { checkRows } from './check-rows.ts';
import { withCell } from './mapping.ts';
import { atOf, beforeOf, type Clinic, openRepair } from './open-repair.ts';
import { keepBefore } from './repair-store.ts';
import { lockRow, markDuplicates, saveFindings, setExcluded } from './row-store.ts';
import { openCells } from './seal-cells.ts';

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
