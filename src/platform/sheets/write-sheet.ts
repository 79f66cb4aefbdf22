import { Buffer } from 'node:buffer';
import { PassThrough, Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { CellRows, SheetColumn } from './sheet-column.ts';
import { type WriteReport, worksheetXml } from './xlsx/worksheet-xml.ts';
import { fixedParts } from './xlsx/xlsx-parts.ts';

export type { WriteReport } from './xlsx/worksheet-xml.ts';

/**
 * Writes a workbook with one worksheet (header bold and frozen) to the sink and ends it. Rows are pulled as the
 * sink takes them, so memory does not grow with their number.
 * @returns rows written (header not counted) and cells cut at 32,767 characters
 * @throws SheetError `too-many-rows` beyond 1,048,576 lines; whatever the rows or the sink throw
 */
export async function writeSheet(
  columns: readonly SheetColumn[],
  rows: CellRows,
  sink: Writable,
): Promise<WriteReport> {
  const report: WriteReport = { rows: 0, cut: [] };
  const zip = new ZipFile();
  const output = new PassThrough();
  zip.outputStream.pipe(output);
  const fail = (error: Error) => output.destroy(error);
  zip.on('error', fail);
  for (const [path, xml] of fixedParts(columns)) zip.addBuffer(Buffer.from(xml), path);
  const sheet = Readable.from(worksheetXml(columns, rows, report));
  sheet.on('error', fail);
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml', { compressionLevel: 6 });
  zip.end();
  try {
    await pipeline(output, sink);
  } finally {
    sheet.destroy();
  }
  return report;
}
