import { type Db, sql } from '../../../platform/db/database.ts';
import type { CaseScope } from '../case-policy.ts';
import { member } from '../case-row-store.ts';
import { type ClockKind, clockKinds } from '../clocks/case-clock.ts';
import { type CaseExpression, scopeCondition } from './scope-store.ts';

/** Nobody reads a longer list in the morning. */
const MOST = 100;

interface At {
  readonly region: string;
  readonly scope: CaseScope;
}

/** The handler's own cases; somebody without own cases sees all in reach through the register. */
type Own = At & { readonly handlerId: string };

interface Line {
  readonly caseId: string;
  readonly number: string;
}

/** Registered cases that nobody has answered, the longest waiting first. */
export async function listWaiting(
  db: Db,
  at: At,
): Promise<(Line & { employerName: string; dueOn: string | undefined })[]> {
  if (at.scope.kind === 'receiver') return [];
  const rows = await db
    .selectFrom('rights_cases as c')
    .leftJoin('case_clocks as k', (join) =>
      join
        .onRef('k.region_code', '=', 'c.region_code')
        .onRef('k.case_id', '=', 'c.id')
        .on('k.kind', '=', 'accept-answer')
        .on('k.met_on', 'is', null)
        .on('k.dropped_on', 'is', null),
    )
    .select(['c.id', 'c.number', 'c.employer_name', 'k.due_on'])
    .where('c.region_code', '=', at.region)
    .where('c.status', '=', 'registered')
    .where((eb) => scopeCondition(eb, at.scope))
    .orderBy('c.filed_at')
    .orderBy('c.id')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    caseId: row.id,
    number: row.number,
    employerName: row.employer_name,
    dueOn: row.due_on ?? undefined,
  }));
}

/** Running clocks that end up to `until`, of the actor's cases, or of the cases transferred to the actor's body. */
export async function listDueClocks(
  db: Db,
  at: Own & { until: string },
): Promise<(Line & { kind: ClockKind; dueOn: string })[]> {
  const rows = await db
    .selectFrom('case_clocks as k')
    .innerJoin('rights_cases as c', (join) =>
      join.onRef('c.region_code', '=', 'k.region_code').onRef('c.id', '=', 'k.case_id'),
    )
    .select(['c.id', 'c.number', 'k.kind', 'k.due_on'])
    .where('k.region_code', '=', at.region)
    .where('k.met_on', 'is', null)
    .where('k.dropped_on', 'is', null)
    .where('k.due_on', '<=', at.until)
    .where('k.kind', '<>', 'accept-answer')
    .where((eb) => mine(eb, at))
    .orderBy('k.due_on')
    .orderBy('k.id')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    caseId: row.id,
    number: row.number,
    kind: member(clockKinds, row.kind),
    dueOn: row.due_on,
  }));
}

/** The first promise of each open case that is not covered by what was recorded since the plan, due up to `until`. */
export async function listDueInstalments(
  db: Db,
  at: Own & { until: string },
): Promise<(Line & { promisedBy: string; missingFen: bigint; dueOn: string })[]> {
  if (at.scope.kind === 'receiver') return [];
  const { rows } = await sql<{
    id: string;
    number: string;
    promised_by: string;
    missing: bigint;
    due_on: string;
  }>`
    WITH due AS (
      SELECT i.case_id, i.due_on, i.promised_by, i.planned_at,
             sum(i.amount_fen) OVER (PARTITION BY i.case_id ORDER BY i.due_on, i.id) AS promised
      FROM case_instalments AS i
      JOIN rights_cases AS c ON c.region_code = i.region_code AND c.id = i.case_id
      WHERE i.region_code = ${at.region} AND i.replaced_at IS NULL AND i.due_on <= ${at.until}::date
        AND c.handler_id = ${at.handlerId} AND c.status IN ('paying', 'transferred')
    ), paid AS (
      SELECT d.case_id, coalesce(sum(p.amount_fen), 0) AS fen
      FROM (SELECT DISTINCT case_id, planned_at FROM due) AS d
      LEFT JOIN case_payments AS p ON p.region_code = ${at.region} AND p.case_id = d.case_id
        AND p.reversed_at IS NULL AND p.recorded_at >= d.planned_at
      GROUP BY d.case_id
    )
    SELECT DISTINCT ON (c.id) c.id, c.number, due.promised_by, (due.promised - paid.fen)::bigint AS missing, due.due_on
    FROM due
    JOIN paid ON paid.case_id = due.case_id
    JOIN rights_cases AS c ON c.region_code = ${at.region} AND c.id = due.case_id
    WHERE due.promised > paid.fen
    ORDER BY c.id, due.due_on
    LIMIT ${MOST}`.execute(db);
  return rows.map((row) => ({
    caseId: row.id,
    number: row.number,
    promisedBy: row.promised_by,
    missingFen: row.missing,
    dueOn: row.due_on,
  }));
}

/** The actor's cases in which a worker objects to a recorded payment. */
export async function listObjections(db: Db, at: Own): Promise<Line[]> {
  if (at.scope.kind === 'receiver') return [];
  const rows = await db
    .selectFrom('case_payments as p')
    .innerJoin('rights_cases as c', (join) =>
      join.onRef('c.region_code', '=', 'p.region_code').onRef('c.id', '=', 'p.case_id'),
    )
    .select(['c.id', 'c.number'])
    .distinct()
    .where('p.region_code', '=', at.region)
    .where('p.receipt', '=', 'objected')
    .where('p.reversed_at', 'is', null)
    .where((eb) => mine(eb, at))
    .orderBy('c.id')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({ caseId: row.id, number: row.number }));
}

function mine(eb: CaseExpression, at: Own) {
  return at.scope.kind === 'receiver' ? scopeCondition(eb, at.scope) : eb('c.handler_id', '=', at.handlerId);
}
