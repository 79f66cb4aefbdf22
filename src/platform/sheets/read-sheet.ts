import type { ReadOptions, SheetRow, SheetSource } from './sheet.ts';
import { SheetError } from './sheet-error.ts';
import { readCsv, readPaste } from './text/read-delimited.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/**
 * Reads the rows of a workbook, text file or pasted block one after the other; nothing is kept but the row at
 * hand (and a workbook's shared strings). Empty rows are left out, `line` keeps the numbering of the file.
 * The reader sets the pace and may stop at any row.
 * @throws SheetError with a sentence to show: wrong or broken file, password, too big, too many rows or columns
 */
export async function* readSheet(
  source: SheetSource,
  options: ReadOptions,
): AsyncGenerator<SheetRow, void, undefined> {
  let rows = 0;
  for await (const row of rowsOf(source, options)) {
    rows += 1;
    if (rows > options.maxRows) throw new SheetError('too-many-rows');
    yield row;
  }
  if (rows === 0) throw new SheetError('empty');
}

function rowsOf(source: SheetSource, options: ReadOptions): AsyncIterable<SheetRow> {
  switch (source.kind) {
    case 'xlsx':
      return readXlsx(source, options);
    case 'csv':
      return readCsv(source, options);
    case 'paste':
      return readPaste(source.text, options);
  }
}
