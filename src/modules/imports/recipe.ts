import type { Act } from '../../platform/actor.ts';
import type { Db, Transaction } from '../../platform/db/database.ts';
import type { Permission } from '../../platform/http/route.ts';

/** A row by column key, as read from the sheet and repaired since. */
export type Values = Readonly<Record<string, string>>;

/** What is wrong with a cell, and what it would be if that is certain. */
export interface Problem {
  readonly column: string;
  /** Kind of the problem, without comma or colon; repairs are offered for all cells of one kind. */
  readonly code: string;
  readonly sentence: string;
  readonly repair?: string | undefined;
}

export interface RecipeColumn {
  readonly key: string;
  readonly label: string;
  /** Other titles that sheets use for it. */
  readonly synonyms: readonly string[];
  readonly required: boolean;
}

/** What may occur once in a sheet; `text` never leaves the process, only its blind index is kept. */
export interface RowKey {
  readonly kind: string;
  readonly text: string;
}

export interface CheckedRow {
  readonly problems: readonly Problem[];
  readonly keys: readonly RowKey[];
}

/** How one kind of sheet is read, checked and written; the clinic knows nothing else about it. */
export interface Recipe {
  readonly name: string;
  readonly title: string;
  /** Address of the register; the clinic lives below it. */
  readonly home: string;
  readonly permission: Permission;
  readonly columns: readonly RecipeColumn[];
  /** Chinese names of the kinds of problems. */
  readonly problemNames: Readonly<Record<string, string>>;
  /** Sentence for rows that share a key of this kind. */
  readonly duplicates: Readonly<Record<string, { column: string; sentence: string }>>;
  /** Pure: one row by itself. */
  readonly checkRow: (values: Values, facts: { region: string; today: string }) => CheckedRow;
  /** Rows against what is on file; one list of problems per row. */
  readonly checkKnown: (
    db: Db | Transaction,
    act: Pick<Act, 'actor' | 'keys'>,
    rows: readonly Values[],
  ) => Promise<readonly (readonly Problem[])[]>;
  /** Writes rows that are fine; called piece by piece in one transaction. Counts by their Chinese name. */
  readonly commit: (
    tx: Transaction,
    act: Act,
    rows: readonly Values[],
  ) => Promise<Readonly<Record<string, number>>>;
}
