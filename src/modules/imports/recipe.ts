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
  /** Whom the row is about, where that can be read; never leaves the process, only its blind index is kept. */
  readonly subject: string | undefined;
}

/** A row against what is on file. */
export interface KnownRow {
  readonly problems: readonly Problem[];
  /** Whether the file of its subject is there. */
  readonly subjectKnown: boolean;
}
