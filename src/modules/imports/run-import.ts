import type { Act } from '../../platform/actor.ts';
import type { Db } from '../../platform/db/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { newId } from '../../platform/id.ts';
import type { OnRows } from './batch.ts';
import { changeBatch, findBatch, insertBatch } from './batch-store.ts';
import { checkBatch } from './check-batch.ts';
import { missingColumns } from './mapping.ts';
import { problemName } from './problem-name.ts';
import { readBatch } from './read-batch.ts';
import type { Recipe } from './recipe-module.ts';
import { type Counts, countProblems, countRows } from './row-store.ts';
import { withdrawBatch } from './withdraw-batch.ts';
import { writeBatch } from './write-batch.ts';

export type SheetOutcome =
  | { readonly ok: false; readonly reason: string }
  | {
      readonly ok: true;
      readonly counts: Counts;
      /** Kinds by their Chinese name, with their rows. */
      readonly problems: readonly { name: string; rows: number }[];
      readonly report: Readonly<Record<string, number>> | undefined;
    };

export interface SheetFile {
  readonly recipe: Recipe;
  readonly path: string;
  readonly kind: 'xlsx' | 'csv';
  readonly name: string;
  /** Worksheet to read, where a workbook has several. */
  readonly sheet?: string | undefined;
  readonly onRows?: (step: 'read' | 'checked' | 'written', done: number, total: number | undefined) => void;
  /** Asked once the rows are checked; false gives the batch up. */
  readonly mayWrite: (counts: Counts) => Promise<boolean>;
}

/** The whole way of a sheet without a browser: read, match columns by title, check, write what is fine. */
export async function runImport(db: Db, act: Act, file: SheetFile): Promise<SheetOutcome> {
  const { recipe } = file;
  const { region } = act.actor;
  const id = newId();
  const at = { region, batchId: id };
  const batch = { id, recipe: recipe.name, sourceKind: file.kind, sourceName: file.name, fileKey: undefined };
  await inTransaction(db, (tx) => insertBatch(tx, act, batch));
  if (file.sheet !== undefined) {
    await changeBatch(db, region, { id, from: 'reading', sheetName: file.sheet, now: act.now });
  }
  const step = (name: 'read' | 'checked' | 'written'): OnRows => {
    return (done, total) => file.onRows?.(name, done, total);
  };
  const desk = { db, keys: act.keys, now: act.now, onRows: step('read') };
  await readBatch(desk, at, { recipe, source: file });
  const read = await findBatch(db, region, id);
  if (read?.state === 'choosing') {
    await inTransaction(db, (tx) => withdrawBatch(tx, act, id));
    return { ok: false, reason: `文件里有多个工作表，请指定一个：${read.sheets.join('、')}` };
  }
  if (read?.state !== 'mapping') return { ok: false, reason: read?.failure ?? '没有读到表格' };
  const missing = missingColumns(recipe, read.mapping);
  if (missing.length > 0) {
    await inTransaction(db, (tx) => withdrawBatch(tx, act, id));
    return { ok: false, reason: `表中找不到这些列：${missing.join('、')}` };
  }
  await changeBatch(db, region, { id, from: 'mapping', state: 'checking', now: act.now });
  await checkBatch(db, act, { recipe, at, onRows: step('checked') });
  const counts = await countRows(db, at);
  const problems = (await countProblems(db, at)).map(({ problem, rows }) => {
    return { name: problemName(recipe, problem), rows };
  });
  if (counts.fine === 0 || !(await file.mayWrite(counts))) {
    await inTransaction(db, (tx) => withdrawBatch(tx, act, id));
    return { ok: true, counts, problems, report: undefined };
  }
  await changeBatch(db, region, {
    id,
    from: 'clinic',
    state: 'committing',
    workRows: counts.fine,
    now: act.now,
  });
  await writeBatch(db, act, { recipe, at, onRows: step('written') });
  const done = await findBatch(db, region, id);
  if (done?.state !== 'done') return { ok: false, reason: done?.failure ?? '写入没有完成' };
  return { ok: true, counts, problems, report: done.report };
}
