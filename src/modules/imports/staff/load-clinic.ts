import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import type { Batch } from '../batch.ts';
import { checkRows } from '../check-rows.ts';
import type { Problem, Values } from '../recipe.ts';
import type { Recipe } from '../recipe-module.ts';
import { listRepairs, type Repair } from '../repair-store.ts';
import { type Counts, countProblems, countRows, readRows } from '../row-store.ts';
import { openCells } from '../seal-cells.ts';

const SHOWN = 20;

export interface ProblemRow {
  readonly id: string;
  readonly line: number;
  readonly values: Values;
  readonly problems: readonly Problem[];
}

export interface Clinic {
  readonly recipe: Recipe;
  readonly batch: Batch;
  readonly counts: Counts;
  readonly kinds: readonly { problem: string; rows: number }[];
  readonly repairs: readonly Repair[];
  readonly rows: readonly ProblemRow[];
  /** Rows after this line follow on the next page. */
  readonly next: number | undefined;
  /** The kind of problem that the rows are limited to. */
  readonly problem: string | undefined;
}

/** What the clinic page shows: counts, kinds, and the next rows with a problem after `?after=`. */
export async function loadClinic(c: AppContext, recipe: Recipe, batch: Batch): Promise<Clinic> {
  const { db } = c.var.deps;
  const at = { region: regionOf(c), batchId: batch.id };
  const after = Number(c.req.query('after') ?? '0');
  const piece = {
    which: 'problems' as const,
    afterLine: Number.isInteger(after) && after >= 0 && after < 2_000_000 ? after : 0,
    limit: SHOWN + 1,
    problem: c.req.query('problem'),
  };
  const [counts, kinds, repairs, found] = await Promise.all([
    countRows(db, at),
    countProblems(db, at),
    listRepairs(db, at),
    readRows(db, at, piece),
  ]);
  const shown = found.slice(0, SHOWN);
  const rows = await explainRows(c, { recipe, batch, rows: shown });
  const next = found.length > SHOWN ? shown.at(-1)?.line : undefined;
  return { recipe, batch, counts, kinds, repairs, rows, next, problem: piece.problem };
}

/** The sentences of rows, made anew: they may quote numbers, so the database does not keep them. */
export async function explainRows(
  c: AppContext,
  task: { recipe: Recipe; batch: Batch; rows: Awaited<ReturnType<typeof readRows>> },
): Promise<ProblemRow[]> {
  const { recipe, batch, rows } = task;
  const opened = rows.map((row) => ({ ...row, cells: openCells(c.var.deps.keys, row.cellsSealed) }));
  const checked = await checkRows(c.var.deps.db, actOf(c), { recipe, batch, rows: opened });
  return checked.map(({ id, values, found }, index) => {
    const row = rows[index];
    const duplicates = (row?.duplicates ?? []).flatMap((key) => {
      const kind = key.slice(0, key.indexOf(':'));
      const words = recipe.duplicates[kind];
      return words ? [{ ...words, code: `duplicate-${kind}` }] : [];
    });
    return { id, line: row?.line ?? 0, values, problems: [...found, ...duplicates] };
  });
}
