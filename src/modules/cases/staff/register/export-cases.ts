import { PassThrough, Readable } from 'node:stream';
import { shanghaiDate } from '../../../../platform/dates.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { formatYuan } from '../../../../platform/money.ts';
import type { CellInput, CellRows, SheetColumn } from '../../../../platform/sheets/sheet-column.ts';
import { writeCsv } from '../../../../platform/sheets/write-csv.ts';
import { writeSheet } from '../../../../platform/sheets/write-sheet.ts';
import { townshipName } from '../../../orgs/index.ts';
import { statusNames } from '../../case.ts';
import { caseScope } from '../../case-policy.ts';
import type { CaseLine } from '../../register/case-filter.ts';
import { listCases } from '../../register/case-register-store.ts';
import { registerQuery, toCaseFilter } from './register-filter.ts';

const BATCH = 500;

const columns: readonly SheetColumn[] = [
  { title: '编号', width: 24 },
  { title: '状态' },
  { title: '用人单位', width: 36 },
  { title: '项目', width: 30 },
  { title: '乡镇' },
  { title: '登记日期', kind: 'date' },
  { title: '经办人' },
  { title: '申请人数', kind: 'number' },
  { title: '申报金额（元）', kind: 'number', format: '#,##0.00', width: 16 },
  { title: '确认金额（元）', kind: 'number', format: '#,##0.00', width: 16 },
  { title: '到账金额（元）', kind: 'number', format: '#,##0.00', width: 16 },
  { title: '最近时限', kind: 'date' },
];

/** The register with its filters as a sheet, row by row; the view is recorded by the door. */
export function exportCases(c: AppContext): Response {
  return sheetAnswer(c, { name: '维权案件', columns, rows: caseRows(c) });
}

async function* caseRows(c: AppContext): AsyncGenerator<CellInput[]> {
  const asked = registerQuery.parse(c.req.query());
  const filter = toCaseFilter(asked, { today: shanghaiDate(c.var.now), actorId: c.var.actor.id });
  const query = { region: regionOf(c), scope: caseScope(c.var.actor), filter };
  for (let offset = 0; ; offset += BATCH) {
    const { lines, hasNext } = await listCases(c.var.deps.db, query, { offset, limit: BATCH });
    yield* lines.map(caseRow);
    if (!hasNext) return;
  }
}

function caseRow(line: CaseLine): CellInput[] {
  return [
    line.number,
    statusNames[line.status],
    line.employerName,
    line.projectName,
    line.townshipCode && (townshipName(line.townshipCode) ?? line.townshipCode),
    shanghaiDate(line.filedAt),
    line.handlerName,
    line.claimants,
    plainYuan(line.claimedFen),
    plainYuan(line.confirmedFen),
    plainYuan(line.paidFen),
    line.dueOn,
  ];
}

/** 分 as a decimal string that a spreadsheet reads as a number. */
export function plainYuan(fen: bigint): string {
  return formatYuan(fen).replaceAll(',', '');
}

/** Streams a sheet to the browser as xlsx, or as csv with `?format=csv` (GB 18030 with `&encoding=gb18030`). */
export function sheetAnswer(
  c: AppContext,
  sheet: { name: string; columns: readonly SheetColumn[]; rows: CellRows },
): Response {
  const isCsv = c.req.query('format') === 'csv';
  const sink = new PassThrough();
  const encoding = c.req.query('encoding') === 'gb18030' ? 'gb18030' : 'utf-8-bom';
  const written = isCsv
    ? writeCsv(sheet.columns, sheet.rows, { sink, encoding })
    : writeSheet(sheet.columns, sheet.rows, sink);
  // The answer has begun: the browser sees a torn download, the log sees why.
  written.catch((error: Error) => {
    c.var.deps.log.error({ err: error, requestId: c.var.requestId }, 'export broke off');
    sink.destroy(error);
  });
  const name = `${sheet.name}-${shanghaiDate(c.var.now)}.${isCsv ? 'csv' : 'xlsx'}`;
  const type = isCsv ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return new Response(Readable.toWeb(sink) as ReadableStream, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
}
