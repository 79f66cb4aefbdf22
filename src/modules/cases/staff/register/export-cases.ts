import { shanghaiDate } from '../../../../platform/dates.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { plainYuan, sheetAnswer } from '../../../../platform/http/sheet-answer.ts';
import type { CellInput, SheetColumn } from '../../../../platform/sheets/sheet-column.ts';
import { townshipName } from '../../../orgs/index.ts';
import { kindNames, statusNames } from '../../case.ts';
import { caseScope } from '../../case-policy.ts';
import type { CaseLine } from '../../register/case-filter.ts';
import { listCases } from '../../register/case-register-store.ts';
import { registerQuery, toCaseFilter } from './register-filter.ts';

const BATCH = 500;

const columns: readonly SheetColumn[] = [
  { title: '编号', width: 24 },
  { title: '事项' },
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
    kindNames[line.kind],
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
