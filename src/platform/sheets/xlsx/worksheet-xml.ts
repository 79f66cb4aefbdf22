import { guardFormula } from '../guard-formula.ts';
import type { CellInput, CellRows, SheetColumn } from '../sheet-column.ts';
import { SheetError } from '../sheet-error.ts';
import { dateSerial } from './xlsx-date.ts';
import { STYLE } from './xlsx-parts.ts';
import { escapeCellText } from './xlsx-text.ts';

const LAST_LINE = 1_048_576;
const LONGEST_CELL = 32_767;
const USUAL_WIDTH = 12;
const PIECE_CHARACTERS = 64 * 1024;
const DECIMAL = /^-?\d+(\.\d+)?$/;

/** What became of the rows: how many were written, and which cells were cut at Excel's 32,767 characters. */
export interface WriteReport {
  rows: number;
  readonly cut: { readonly line: number; readonly column: number }[];
}

/** The worksheet as XML in pieces of about 64 kB; fills the report on the way. */
export async function* worksheetXml(
  columns: readonly SheetColumn[],
  rows: CellRows,
  report: WriteReport,
): AsyncGenerator<string, void, undefined> {
  const letters = columns.map((_, index) => columnLetters(index));
  let piece =
    prelude(columns) +
    rowXml(
      1,
      columns.map((column, index) => headerXml(`${letters[index]}1`, column)),
    );
  for await (const values of rows) {
    const line = report.rows + 2;
    if (line > LAST_LINE) throw new SheetError('too-many-rows');
    report.rows += 1;
    piece += rowXml(
      line,
      columns.map((column, index) => {
        const style = STYLE.firstColumn + index;
        const input = withinLimit(values[index], () => report.cut.push({ line, column: index }));
        return cellXml(`${letters[index]}${line}`, input, { kind: column.kind ?? 'text', style });
      }),
    );
    if (piece.length < PIECE_CHARACTERS) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sheetData></worksheet>`;
}

function prelude(columns: readonly SheetColumn[]): string {
  const widths = columns.map(
    (column, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${column.width ?? USUAL_WIDTH}" style="${STYLE.firstColumn + index}" customWidth="1"/>`,
  );
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>${widths.length > 0 ? `<cols>${widths.join('')}</cols>` : ''}<sheetData>`;
}

function rowXml(line: number, cells: readonly string[]): string {
  return `<row r="${line}">${cells.join('')}</row>`;
}

function headerXml(reference: string, column: SheetColumn): string {
  return stringXml(reference, column.title, STYLE.header);
}

interface CellForm {
  readonly kind: 'text' | 'number' | 'date';
  readonly style: number;
}

function cellXml(reference: string, input: CellInput, form: CellForm): string {
  if (input === null || input === undefined || input === '') return '';
  if (typeof input === 'boolean') return `<c r="${reference}" t="b"><v>${input ? 1 : 0}</v></c>`;
  const number = form.kind === 'text' ? undefined : numericText(input, form.kind);
  if (number !== undefined) return `<c r="${reference}" s="${form.style}"><v>${number}</v></c>`;
  const text = String(input);
  return stringXml(reference, text, guardFormula(text) === text ? STYLE.text : STYLE.quoted);
}

/** The number to store, or undefined where it would not survive as one: then it goes in as text. */
function numericText(input: string | number | bigint, kind: 'number' | 'date'): string | undefined {
  if (kind === 'date') {
    const serial = typeof input === 'string' ? dateSerial(input) : undefined;
    return serial === undefined ? undefined : String(serial);
  }
  if (typeof input === 'number') return Number.isFinite(input) ? String(input) : undefined;
  const text = String(input);
  return DECIMAL.test(text) && text.replace(/^-?0*\.?0*|\./g, '').length <= 15 ? text : undefined;
}

function stringXml(reference: string, text: string, style: number): string {
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeCellText(text)}</t></is></c>`;
}

function withinLimit(input: CellInput, onCut: () => void): CellInput {
  if (typeof input !== 'string' || input.length <= LONGEST_CELL) return input;
  onCut();
  return input.slice(0, LONGEST_CELL).toWellFormed();
}

function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
