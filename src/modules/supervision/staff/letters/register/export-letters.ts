import { shanghaiDate } from '../../../../../platform/dates.ts';
import { type AppContext, regionOf } from '../../../../../platform/http/context.ts';
import { sheetAnswer } from '../../../../../platform/http/sheet-answer.ts';
import type { CellInput, SheetColumn } from '../../../../../platform/sheets/sheet-column.ts';
import { shortKindNames, statusNames } from '../../../letters/letter.ts';
import type { LetterLine } from '../../../letters/register/letter-filter.ts';
import { listLetters } from '../../../letters/register/letter-register-store.ts';
import { letterScope } from '../../../supervision-policy.ts';
import { registerQuery, toLetterFilter } from './register-filter.ts';

const BATCH = 500;

const columns: readonly SheetColumn[] = [
  { title: '文号', width: 26 },
  { title: '种类' },
  { title: '状态' },
  { title: '用人单位', width: 36 },
  { title: '项目', width: 30 },
  { title: '主送', width: 36 },
  { title: '签发日期', kind: 'date' },
  { title: '送达日期', kind: 'date' },
  { title: '答复期限', kind: 'date' },
  { title: '答复日期', kind: 'date' },
  { title: '问题（项）', kind: 'number' },
  { title: '已整改（项）', kind: 'number' },
  { title: '销号日期', kind: 'date' },
];

/** The register with its filters as a sheet, row by row; the view is recorded by the door. */
export function exportLetters(c: AppContext): Response {
  return sheetAnswer(c, { name: '一函两书', columns, rows: letterRows(c) });
}

async function* letterRows(c: AppContext): AsyncGenerator<CellInput[]> {
  const filter = toLetterFilter(registerQuery.parse(c.req.query()), shanghaiDate(c.var.now));
  const query = { region: regionOf(c), scope: letterScope(c.var.actor), filter };
  for (let offset = 0; ; offset += BATCH) {
    const { lines, hasNext } = await listLetters(c.var.deps.db, query, { offset, limit: BATCH });
    yield* lines.map(letterRow);
    if (!hasNext) return;
  }
}

function letterRow(line: LetterLine): CellInput[] {
  return [
    line.number,
    shortKindNames[line.kind],
    statusNames[line.status],
    line.firm.name,
    line.projectName,
    line.recipientName,
    line.issuedOn,
    line.servedOn,
    line.replyDue,
    line.repliedOn,
    line.itemCount,
    line.rectifiedCount,
    line.closedOn,
  ];
}
