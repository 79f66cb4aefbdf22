/** What may stand in a cell of an export; null and undefined leave it empty. */
export type CellInput = string | number | bigint | boolean | null | undefined;

/** A column of an export. */
export interface SheetColumn {
  readonly title: string;
  /**
   * `text` (unless told): every digit survives, nothing is ever a formula. `number`: numbers, bigint or decimal
   * strings such as '3096300.00' (money goes in 元 as a decimal string). `date`: 'YYYY-MM-DD'.
   * What is no number or day, or has more than 15 digits, is written as text.
   */
  readonly kind?: 'text' | 'number' | 'date';
  /** Width in characters of Latin script; a Chinese character takes two. 12 unless told. */
  readonly width?: number;
  /** Number format of a number or date column, such as '#,##0.00'. */
  readonly format?: string;
}

/** The rows of an export, one value per column. */
export type CellRows = AsyncIterable<readonly CellInput[]> | Iterable<readonly CellInput[]>;
