import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { sheetAnswer } from '../../../platform/http/sheet-answer.ts';
import type { Batch } from '../batch.ts';
import type { Recipe } from '../recipe-module.ts';
import { readRows } from '../row-store.ts';
import { batchOf } from './batch-page.tsx';
import { explainRows } from './load-clinic.ts';

const PIECE = 500;

/** The rows with problems as a workbook, with their reasons in the last column, to be corrected and imported again. */
export async function sendProblemRows(c: AppContext, recipe: Recipe): Promise<Response> {
  const batch = await batchOf(c, recipe);
  const columns = [
    ...recipe.columns.map(({ label }) => ({ title: label, width: 16 })),
    { title: '问题', width: 60 },
  ];
  return sheetAnswer(c, { name: '问题行', columns, rows: problemCells(c, recipe, batch) });
}

async function* problemCells(c: AppContext, recipe: Recipe, batch: Batch) {
  const at = { region: regionOf(c), batchId: batch.id };
  let afterLine = -1;
  for (;;) {
    const rows = await readRows(c.var.deps.db, at, { which: 'problems', afterLine, limit: PIECE });
    if (rows.length === 0) return;
    for (const { values, problems } of await explainRows(c, { recipe, batch, rows })) {
      yield [
        ...recipe.columns.map(({ key }) => values[key]),
        problems.map(({ sentence }) => sentence).join(';'),
      ];
    }
    afterLine = rows.at(-1)?.line ?? afterLine;
  }
}
