import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { sheetAnswer } from '../../../../platform/http/sheet-answer.ts';
import type { CellInput, SheetColumn } from '../../../../platform/sheets/sheet-column.ts';
import { listVisits } from '../../visits/register/visit-register-store.ts';
import { visitStatusNames } from '../../visits/visit.ts';
import { visitScope } from '../../visits/visit-policy.ts';
import { toVisitFilter, visitQuery } from './register-query.ts';

const BATCH = 500;

const columns: readonly SheetColumn[] = [
  { title: '编号', width: 24 },
  { title: '状态' },
  { title: '单位', width: 36 },
  { title: '项目', width: 30 },
  { title: '牵头单位', width: 30 },
  { title: '计划日期', kind: 'date' },
  { title: '检查日期', kind: 'date' },
  { title: '发现问题（项）', kind: 'number' },
  { title: '抽样职工（人）', kind: 'number' },
  { title: '经办人' },
];

/** The register with its filters as a sheet; no worker stands in it. */
export function exportVisits(c: AppContext): Response {
  return sheetAnswer(c, { name: '联合检查', columns, rows: visitRows(c) });
}

async function* visitRows(c: AppContext): AsyncGenerator<CellInput[]> {
  const filter = toVisitFilter(visitQuery.parse(c.req.query()), { actorId: c.var.actor.id });
  const query = { region: regionOf(c), scope: visitScope(c.var.actor), filter };
  for (let offset = 0; ; offset += BATCH) {
    const { lines, hasNext } = await listVisits(c.var.deps.db, query, { offset, limit: BATCH });
    yield* lines.map((line) => [
      line.number,
      visitStatusNames[line.status],
      line.organisationName,
      line.projectName,
      line.ownerBodyName,
      line.plannedOn,
      line.visitedOn,
      line.problems,
      line.samples,
      line.clerkName,
    ]);
    if (!hasNext) return;
  }
}
