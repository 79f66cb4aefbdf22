/** What a cell was in the file; `text` is always what a person reads in it. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error' | 'empty';

/**
 * One cell. `text` is tidied: outer spaces, full-width and non-breaking spaces and zero-width marks are gone;
 * numbers are written out without exponent; dates are 'YYYY-MM-DD', 'YYYY-MM-DD HH:mm:ss' or 'HH:mm:ss'.
 * `raw` is what the file holds, present wherever it differs from `text` and on every number and date of a
 * workbook: an ID number that was typed into a number cell shows here what is left of its digits.
 */
export interface Cell {
  readonly text: string;
  readonly kind: CellKind;
  readonly raw?: string;
}

/** One row that carries at least one filled cell; `line` is the row number that Excel or WPS shows (from 1). */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly Cell[];
  /** True where the row is hidden in the workbook, for instance by a filter. */
  readonly hidden?: boolean;
}

/** Where a sheet comes from: an uploaded file (in memory or on disk) or a pasted block. */
export type SheetSource =
  | { readonly kind: 'xlsx' | 'csv'; readonly bytes: Uint8Array }
  | { readonly kind: 'xlsx' | 'csv'; readonly path: string }
  | { readonly kind: 'paste'; readonly text: string };

/** Limits and choices of a reading; every limit ends in a `SheetError` with a sentence for the person. */
export interface ReadOptions {
  /** Most rows with content, header included. */
  readonly maxRows: number;
  /** Most bytes of the file as uploaded. */
  readonly maxBytes: number;
  /** Most bytes of any part of a workbook once unpacked; 256 MiB unless told. */
  readonly maxUnpackedBytes?: number;
  /** Most columns of a row; 512 unless told. */
  readonly maxColumns?: number;
  /** Name of the worksheet; the first visible one unless told. */
  readonly sheet?: string;
}

/** The one cell of every gap. */
export const EMPTY_CELL: Cell = Object.freeze({ text: '', kind: 'empty' });

const ODD_SPACES = /[\u00a0\u2000-\u200a\u202f\u3000]/g;
const INVISIBLE = /[\u200b\u200e\u200f\u2060\ufeff]/g;

/** Text as a person reads it: odd spaces become plain ones, invisible marks go, ends are trimmed. */
export function tidyText(text: string): string {
  return text.replace(ODD_SPACES, ' ').replace(INVISIBLE, '').trim();
}

/** A text cell; `raw` only where tidying changed something. */
export function textCell(original: string): Cell {
  const text = tidyText(original);
  if (text === '') return original === '' ? EMPTY_CELL : { text, kind: 'empty', raw: original };
  return text === original ? { text, kind: 'text' } : { text, kind: 'text', raw: original };
}

/** Drops the empty cells at the end of a row, in place. */
export function trimRow(cells: Cell[]): Cell[] {
  while (cells.at(-1)?.kind === 'empty' && cells.at(-1)?.raw === undefined) cells.pop();
  return cells;
}
