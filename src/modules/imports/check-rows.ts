import type { Act } from '../../platform/actor.ts';
import { blindIndex } from '../../platform/crypto.ts';
import { shanghaiDate } from '../../platform/dates.ts';
import type { Db, Transaction } from '../../platform/db/database.ts';
import type { Batch } from './batch.ts';
import { valuesOf } from './mapping.ts';
import type { Problem, Values } from './recipe.ts';
import type { Recipe } from './recipe-module.ts';
import type { RowFindings } from './row-store.ts';
import { sealCells } from './seal-cells.ts';

export type Who = Pick<Act, 'actor' | 'keys' | 'now'>;

/** A row with its cells open; `changed` where they must be sealed anew. */
export interface OpenRow {
  readonly id: string;
  readonly cells: readonly string[];
  readonly changed?: boolean;
}

export interface Findings extends RowFindings {
  readonly values: Values;
  readonly found: readonly Problem[];
}

/** All checks of some rows except duplicates, which need the whole sheet. */
export async function checkRows(
  db: Db | Transaction,
  who: Who,
  task: { recipe: Recipe; batch: Pick<Batch, 'mapping'>; rows: readonly OpenRow[] },
): Promise<Findings[]> {
  const { recipe, batch, rows } = task;
  const facts = { region: who.actor.region, today: shanghaiDate(who.now) };
  const checked = rows.map((row) => {
    const values = valuesOf(recipe, batch.mapping, row.cells);
    return { row, values, ...recipe.checkRow(values, facts) };
  });
  const known = await recipe.checkKnown(
    db,
    who,
    checked.map(({ values }) => values),
  );
  return checked.map(({ row, values, problems, keys, subject }, index) => {
    const found = [...problems, ...(known[index]?.problems ?? [])];
    return {
      id: row.id,
      cellsSealed: row.changed ? sealCells(who.keys, row.cells) : undefined,
      values,
      found,
      problems: [...new Set(found.map(({ column, code }) => `${column}:${code}`))],
      repairable: found.length > 0 && found.every(({ repair }) => repair !== undefined),
      subjectKey: subject && blindIndex(who.keys, 'imports.subject', subject),
      subjectKnown: known[index]?.subjectKnown ?? false,
      keys: keys.map(({ kind, text }) => `${kind}:${blindIndex(who.keys, 'imports.key', text)}`),
    };
  });
}
