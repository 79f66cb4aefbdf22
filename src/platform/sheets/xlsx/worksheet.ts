import { type Cell, EMPTY_CELL, type SheetRow, trimRow } from '../sheet.ts';
import { SheetError } from '../sheet-error.ts';
import { type CellContext, cellValue } from './cell-value.ts';
import { type Attributes, type XmlHandler, xmlEvents } from './xml-events.ts';

const LAST_LINE = 1_048_576;

/** Reads the rows of a worksheet that carry something, as they come off the archive. */
export async function* readWorksheet(
  chunks: AsyncIterable<string>,
  context: CellContext,
  maxColumns: number,
): AsyncGenerator<SheetRow, void, undefined> {
  const collector = new RowCollector(context, maxColumns);
  for await (const _ of xmlEvents(chunks, collector)) yield* collector.take();
  yield* collector.take();
}

class RowCollector implements XmlHandler {
  readonly #context: CellContext;
  readonly #maxColumns: number;
  #ready: SheetRow[] = [];
  #cells: Cell[] = [];
  #line = 0;
  #hidden = false;
  #column = 0;
  #type = '';
  #style = 0;
  #value = '';
  #formula = '';
  #into: 'value' | 'formula' | undefined;
  #inPhonetic = false;

  constructor(context: CellContext, maxColumns: number) {
    this.#context = context;
    this.#maxColumns = maxColumns;
  }

  /** Rows finished since the last call. */
  take(): readonly SheetRow[] {
    const rows = this.#ready;
    this.#ready = [];
    return rows;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'rPh') this.#inPhonetic = true;
    else if (name === 'v' || (name === 't' && !this.#inPhonetic)) this.#into = 'value';
    else if (name === 'f') this.#into = 'formula';
  }

  text(text: string): void {
    if (this.#into === 'value') this.#value += text;
    else if (this.#into === 'formula') this.#formula += text;
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'rPh') this.#inPhonetic = false;
    else if (name === 'v' || name === 't' || name === 'f') this.#into = undefined;
  }

  #openRow(attributes: Attributes): void {
    const line = attributes.r === undefined ? this.#line + 1 : Number(attributes.r);
    if (!Number.isInteger(line) || line < 1 || line > LAST_LINE) throw new SheetError('broken-file');
    this.#line = line;
    this.#hidden = /^(1|true)$/.test(attributes.hidden ?? '');
    this.#cells = [];
    this.#column = 0;
  }

  #openCell(attributes: Attributes): void {
    const reference = attributes.r;
    if (reference !== undefined) this.#column = columnIndex(reference);
    this.#type = attributes.t ?? 'n';
    this.#style = Number(attributes.s ?? '0');
    this.#value = '';
    this.#formula = '';
  }

  #closeCell(): void {
    const { type, style, value, formula } = {
      type: this.#type,
      style: this.#style,
      value: this.#value,
      formula: this.#formula,
    };
    const cell = cellValue({ type, style, value, formula }, this.#context);
    if (cell !== EMPTY_CELL) {
      if (this.#column >= this.#maxColumns) throw new SheetError('too-many-columns');
      while (this.#cells.length < this.#column) this.#cells.push(EMPTY_CELL);
      this.#cells[this.#column] = cell;
    }
    this.#column += 1;
  }

  #closeRow(): void {
    const cells = trimRow(this.#cells);
    if (!cells.some((cell) => cell.kind !== 'empty')) return;
    this.#ready.push(this.#hidden ? { line: this.#line, cells, hidden: true } : { line: this.#line, cells });
  }
}

/** 'C5' → 2. @throws SheetError for letters beyond XFD or none */
function columnIndex(reference: string): number {
  let index = 0;
  for (const letter of reference) {
    const code = letter.charCodeAt(0);
    if (code < 65 || code > 90) break;
    index = index * 26 + code - 64;
  }
  if (index < 1 || index > 16_384) throw new SheetError('broken-file');
  return index - 1;
}
