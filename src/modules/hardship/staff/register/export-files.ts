import { shanghaiDate } from '../../../../platform/dates.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { sheetAnswer } from '../../../../platform/http/sheet-answer.ts';
import type { CellInput, SheetColumn } from '../../../../platform/sheets/sheet-column.ts';
import { townshipName } from '../../../orgs/index.ts';
import { statusNames } from '../../file/hardship-file.ts';
import { categoryNames } from '../../formula/formula-version.ts';
import { fileScope } from '../../hardship-policy.ts';
import { listFiles } from '../../register/file-register-store.ts';
import { registerQuery, toFileFilter } from './register-filter.ts';

const BATCH = 500;

const columns: readonly SheetColumn[] = [
  { title: '编号', width: 24 },
  { title: '状态' },
  { title: '申请人' },
  { title: '困难类别', width: 16 },
  { title: '乡镇' },
  { title: '单位', width: 30 },
  { title: '家庭人口', kind: 'number' },
  { title: '申请日期', kind: 'date' },
  { title: '建档日期', kind: 'date' },
  { title: '下次复核', kind: 'date' },
  { title: '经办人' },
];

/** The register with its filters as a sheet, names masked as on the screen; the view is recorded by the door. */
export function exportFiles(c: AppContext): Response {
  return sheetAnswer(c, { name: '困难职工档案', columns, rows: fileRows(c) });
}

async function* fileRows(c: AppContext): AsyncGenerator<CellInput[]> {
  const asked = registerQuery.parse(c.req.query());
  const filter = toFileFilter(asked, { today: shanghaiDate(c.var.now), actorId: c.var.actor.id });
  const query = { region: regionOf(c), scope: fileScope(c.var.actor), filter };
  for (let offset = 0; ; offset += BATCH) {
    const { lines, hasNext } = await listFiles(c.var.deps.db, query, { offset, limit: BATCH });
    yield* lines.map((line) => [
      line.number ?? '草稿',
      statusNames[line.status],
      line.maskedName,
      line.category && categoryNames[line.category],
      line.townshipCode && (townshipName(line.townshipCode) ?? line.townshipCode),
      line.employerName,
      line.members,
      line.appliedOn,
      line.approvedOn,
      line.reviewDueOn,
      line.handlerName,
    ]);
    if (!hasNext) return;
  }
}
