import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { sheetAnswer } from '../../../../platform/http/sheet-answer.ts';
import type { CellInput, SheetColumn } from '../../../../platform/sheets/sheet-column.ts';
import { findPlan, listPlanLines } from '../../plan/plan-store.ts';
import { askedYear } from './asked-year.ts';

const columns: readonly SheetColumn[] = [
  { title: '月份', kind: 'number' },
  { title: '用人单位', width: 36 },
  { title: '项目', width: 30 },
  { title: '牵头单位', width: 30 },
  { title: '参加单位', width: 40 },
  { title: '产生方式' },
  { title: '检查编号', width: 24 },
  { title: '检查日期', kind: 'date' },
  { title: '备注', width: 30 },
];

/** The plan of a year as a sheet; the view is recorded by the door. */
export function exportPlan(c: AppContext): Response {
  const year = askedYear(c);
  return sheetAnswer(c, { name: `${year}年联合检查计划`, columns, rows: planRows(c, year) });
}

async function* planRows(c: AppContext, year: number): AsyncGenerator<CellInput[]> {
  const { db } = c.var.deps;
  const plan = await findPlan(db, regionOf(c), year);
  if (!plan) return;
  for (const line of await listPlanLines(db, regionOf(c), plan.id))
    yield [
      line.month,
      line.firm.name,
      line.projectName,
      line.ownerBody.name,
      line.participants.map((one) => one.name).join('、'),
      line.drawId ? '随机抽取' : '直接列入',
      line.visit?.number,
      line.visit?.on,
      line.note,
    ];
}
