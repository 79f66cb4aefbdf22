import type { Act } from '../../platform/actor.ts';
import type { Db, Transaction } from '../../platform/db/database.ts';
import type { Permission } from '../../platform/http/route.ts';
import type { CheckedRow, KnownRow, RecipeColumn, Values } from './recipe.ts';

/** How one kind of sheet is read, checked and written; the clinic knows nothing else about it. */
export interface Recipe {
  readonly name: string;
  readonly title: string;
  /** What a row is about and what it becomes, in Chinese. */
  readonly words: { readonly subject: string; readonly row: string };
  /** Address of the register; the clinic lives below it. */
  readonly home: string;
  readonly permission: Permission;
  readonly columns: readonly RecipeColumn[];
  /** Chinese names of the kinds of problems. */
  readonly problemNames: Readonly<Record<string, string>>;
  /** Codes of the problems for which a repair may be certain. */
  readonly repairable: readonly string[];
  /** Sentence for rows that share a key of this kind. */
  readonly duplicates: Readonly<Record<string, { column: string; sentence: string }>>;
  /** Pure: one row by itself. */
  readonly checkRow: (values: Values, facts: { region: string; today: string }) => CheckedRow;
  /** Rows against what is on file; one answer per row. */
  readonly checkKnown: (
    db: Db | Transaction,
    act: Pick<Act, 'actor' | 'keys'>,
    rows: readonly Values[],
  ) => Promise<readonly KnownRow[]>;
  /** Writes rows that are fine; called piece by piece in one transaction. Counts by their Chinese name. */
  readonly commit: (
    tx: Transaction,
    act: Act,
    rows: readonly Values[],
  ) => Promise<Readonly<Record<string, number>>>;
}
