import { formatDateTime } from '../../../platform/dates.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { sheetAnswer } from '../../../platform/http/sheet-answer.ts';
import type { CellInput, SheetColumn } from '../../../platform/sheets/sheet-column.ts';
import { type AuditEvent, actorKindNames } from '../audit-event.ts';
import { findEvents } from '../audit-store.ts';
import { readAuditQuery, toFilter } from './audit-filter.ts';
import { wordNames } from './audit-words.ts';

const PIECE = 1_000;

const columns: readonly SheetColumn[] = [
  { title: '时间', width: 20 },
  { title: '操作人' },
  { title: '身份' },
  { title: '账号编号', width: 38 },
  { title: '操作', width: 30 },
  { title: '对象类型' },
  { title: '对象编号', width: 38 },
  { title: '原因', width: 30 },
  { title: '详情', width: 50 },
  { title: '请求编号', width: 38 },
  { title: '记录编号', width: 38 },
];

/** The register as filtered by the address, newest first, read piece by piece. */
export function exportEvents(c: AppContext): Response {
  return sheetAnswer(c, { name: '审计记录', columns, rows: eventRows(c) });
}

async function* eventRows(c: AppContext): AsyncGenerator<CellInput[]> {
  const filter = toFilter(readAuditQuery(c));
  const nameOf = wordNames(c);
  let before: string | undefined;
  do {
    const events = await findEvents(c.var.deps.db, regionOf(c), { filter, before, limit: PIECE });
    for (const event of events) yield cellsOf(event, nameOf);
    before = events.length === PIECE ? events.at(-1)?.id : undefined;
  } while (before !== undefined);
}

function cellsOf(event: AuditEvent, nameOf: (word: string) => string): CellInput[] {
  return [
    formatDateTime(event.happenedAt),
    event.actorName,
    actorKindNames[event.actorKind] ?? event.actorKind,
    event.actorId,
    nameOf(event.word),
    event.subjectType,
    event.subjectId,
    event.reason,
    JSON.stringify(event.detail),
    event.requestId,
    event.id,
  ];
}
