import { readSheet } from '../../platform/sheets/read-sheet.ts';
import { SheetError } from '../../platform/sheets/sheet-error.ts';

/** Lines of a block pasted from Excel, WPS or a chat, cut into cells. */
export async function readPastedLines(pasted: string): Promise<string[][]> {
  const lines: string[][] = [];
  const limits = { maxRows: 2_000, maxBytes: 1_000_000 };
  try {
    for await (const row of readSheet({ kind: 'paste', text: pasted }, limits))
      lines.push(row.cells.map((cell) => cell.text));
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
  }
  return lines.map((cells) => (cells.length === 1 ? (cells[0] ?? '').trim().split(/[\s,，]+/) : cells));
}
