import { z } from 'zod';
import type { Transaction } from '../../../platform/db/database.ts';
import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../platform/http/context.ts';
import { type FormValues, readForm } from '../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../platform/http/mutation.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { mapColumns } from '../check-batch.ts';
import { chooseSheet } from '../choose-sheet.ts';
import { problemName } from '../problem-name.ts';
import type { Recipe } from '../recipe-module.ts';
import { startBulk } from '../repair-in-bulk.ts';
import { editRow, excludeRow } from '../repair-rows.ts';
import { withdrawBatch } from '../withdraw-batch.ts';
import { confirmBatch } from '../write-batch.ts';
import { batchOf, showBatch } from './batch-page.tsx';

type Work = (
  tx: Transaction,
  task: { act: ReturnType<typeof actOf>; batchId: string; values: FormValues },
) => Promise<void>;

/** One act on a batch: done once per form, then back to the batch; a refusal is shown on the same page. */
function door(recipe: Recipe, work: Work) {
  return async (c: AppContext): Promise<Response> => {
    const batch = await batchOf(c, recipe);
    const { values, requestId } = await readForm(c);
    return mutateOrShow(
      () =>
        mutate(c, requestId, async (tx) => {
          await work(tx, { act: actOf(c), batchId: batch.id, values });
          return `${recipe.home}/import/${batch.id}`;
        }),
      (refusal) => showBatch(c, recipe, refusal.message),
    );
  };
}

const problemForm = z.object({ problem: z.string().regex(/^[A-Za-z-]{1,40}:[A-Za-z-]{1,40}$/) });
const undoForm = z.object({ repair: z.uuid() });

function problemOf(values: FormValues): string {
  const parsed = problemForm.safeParse(values);
  return parsed.success ? parsed.data.problem : refuseCommon('not-found');
}

/** What may be done with a batch, by the last part of its address. */
export function batchDoors(recipe: Recipe) {
  return {
    mapping: door(recipe, (tx, { act, batchId, values }) => {
      const pairs = recipe.columns.map(({ key }) => [key, values[`column-${key}`]] as const);
      const chosen = pairs.filter(([, index]) => typeof index === 'string' && /^\d{1,3}$/.test(index));
      const mapping = Object.fromEntries(chosen.map(([key, index]) => [key, Number(index)]));
      return mapColumns(tx, act, { recipe, batchId, mapping });
    }),
    repair: door(recipe, (tx, { act, batchId, values }) => {
      const problem = problemOf(values);
      const label = `修复“${problemName(recipe, problem)}”`;
      return startBulk(tx, act, { recipe, batchId, bulk: { kind: 'repair', problem, label } });
    }),
    exclude: door(recipe, (tx, { act, batchId, values }) => {
      const problem = problemOf(values);
      const label = `排除“${problemName(recipe, problem)}”`;
      return startBulk(tx, act, { recipe, batchId, bulk: { kind: 'exclude', problem, label } });
    }),
    undo: door(recipe, (tx, { act, batchId, values }) => {
      const parsed = undoForm.safeParse(values);
      const repairId = parsed.success ? parsed.data.repair : refuseCommon('not-found');
      return startBulk(tx, act, { recipe, batchId, bulk: { kind: 'undo', repairId } });
    }),
    sheet: door(recipe, (tx, { act, batchId, values }) => {
      const name = typeof values.sheet === 'string' ? values.sheet : '';
      return chooseSheet(tx, act, { recipe, batchId, name });
    }),
    confirm: door(recipe, (tx, { act, batchId, values }) => {
      const expected = Number(values.expected ?? Number.NaN);
      return confirmBatch(tx, act, { recipe, batchId, expected });
    }),
    abandon: door(recipe, (tx, { act, batchId }) => withdrawBatch(tx, act, batchId)),
  };
}

/** What may be done with one row. */
export function rowDoors(recipe: Recipe) {
  const rowDoor = (
    work: (tx: Transaction, task: Parameters<Work>[1] & { rowId: string }) => Promise<void>,
  ) => {
    return (c: AppContext) => door(recipe, (tx, task) => work(tx, { ...task, rowId: idParam(c, 'row') }))(c);
  };
  return {
    edit: rowDoor((tx, { act, batchId, rowId, values }) => {
      const pairs = recipe.columns.map(({ key }) => [key, values[`cell-${key}`]] as const);
      const texts = Object.fromEntries(
        pairs.flatMap(([key, text]) => (typeof text === 'string' ? [[key, text.trim().slice(0, 500)]] : [])),
      );
      return editRow(tx, act, { recipe, batchId, rowId, texts });
    }),
    exclude: rowDoor((tx, { act, batchId, rowId }) => excludeRow(tx, act, { recipe, batchId, rowId })),
  };
}
