import { PassThrough, Readable } from 'node:stream';
import { shanghaiDate } from '../dates.ts';
import { formatYuan } from '../money.ts';
import type { CellRows, SheetColumn } from '../sheets/sheet-column.ts';
import { writeCsv } from '../sheets/write-csv.ts';
import { writeSheet } from '../sheets/write-sheet.ts';
import type { AppContext } from './context.ts';

/**
 * Streams rows to the browser as xlsx, or as csv with `?format=csv` (in UTF-8 with `&encoding=utf-8`, otherwise in
 * GB 18030, which old Excel and WPS open rightly). The file is called `<name>-<today>`.
 */
export function sheetAnswer(
  c: AppContext,
  sheet: { name: string; columns: readonly SheetColumn[]; rows: CellRows },
): Response {
  const isCsv = c.req.query('format') === 'csv';
  const sink = new PassThrough();
  const encoding = c.req.query('encoding') === 'utf-8' ? 'utf-8-bom' : 'gb18030';
  const written = isCsv
    ? writeCsv(sheet.columns, sheet.rows, { sink, encoding })
    : writeSheet(sheet.columns, sheet.rows, sink);
  // The answer has begun: the browser sees a torn download, the log sees why.
  written.catch((error: Error) => {
    c.var.deps.log.warn({ err: error, requestId: c.var.requestId }, 'export broke off');
    sink.destroy(error);
  });
  const name = `${sheet.name}-${shanghaiDate(c.var.now)}.${isCsv ? 'csv' : 'xlsx'}`;
  return new Response(Readable.toWeb(sink) as ReadableStream, {
    headers: {
      'Content-Type': isCsv
        ? `text/csv; charset=${encoding === 'gb18030' ? encoding : 'utf-8'}`
        : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
}

/** 分 as a decimal string that a spreadsheet reads as a number. */
export function plainYuan(fen: bigint): string {
  return formatYuan(fen).replaceAll(',', '');
}
