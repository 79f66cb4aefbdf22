import { type DB, type Db, type ExpressionBuilder, sql } from '../../../../platform/db/database.ts';
import { containsPattern, gramsToFind } from '../../../../platform/search-grams.ts';
import type { VisitScope } from '../visit-policy.ts';
import { statusOf } from '../visit-store.ts';
import type { VisitFilter, VisitLine } from './visit-filter.ts';

export interface VisitQuery {
  readonly region: string;
  readonly scope: VisitScope;
  readonly filter: VisitFilter;
}
type Expression = ExpressionBuilder<DB & { v: DB['supervision_visits'] }, 'v'>;

/** One page of the register, latest planned day first. */
export async function listVisits(
  db: Db,
  query: VisitQuery,
  page: { offset: number; limit: number },
): Promise<{ lines: VisitLine[]; hasNext: boolean }> {
  const rows = await filtered(db, query)
    .select([
      'v.id',
      'v.number',
      'v.status',
      'v.organisation_name',
      'v.project_name',
      'v.owner_body_name',
      'v.planned_on',
      'v.visited_on',
      'v.clerk_name',
    ])
    .orderBy('v.planned_on', 'desc')
    .orderBy('v.id', 'desc')
    .offset(page.offset)
    .limit(page.limit + 1)
    .execute();
  const shown = rows.slice(0, page.limit);
  const counts = await countContents(
    db,
    query.region,
    shown.map((row) => row.id),
  );
  const lines = shown.map((row) => ({
    id: row.id,
    number: row.number,
    status: statusOf(row.status),
    organisationName: row.organisation_name,
    projectName: row.project_name ?? undefined,
    ownerBodyName: row.owner_body_name,
    plannedOn: row.planned_on,
    visitedOn: row.visited_on ?? undefined,
    clerkName: row.clerk_name,
    problems: counts.problems.get(row.id) ?? 0,
    samples: counts.samples.get(row.id) ?? 0,
    openConflicts: counts.conflicts.get(row.id) ?? 0,
  }));
  return { lines, hasNext: rows.length > page.limit };
}

export async function countVisits(db: Db, query: VisitQuery): Promise<number> {
  const row = await filtered(db, query)
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function filtered(db: Db, { region, scope, filter }: VisitQuery) {
  return db
    .selectFrom('supervision_visits as v')
    .where('v.region_code', '=', region)
    .where((eb) => eb.lit(scope === 'region'))
    .where((eb) => eb.and(conditions(eb, filter)));
}

function conditions(eb: Expression, filter: VisitFilter) {
  const text = filter.text?.trim();
  return [
    ...(filter.statuses ? [eb('v.status', 'in', [...filter.statuses])] : []),
    ...(filter.organisationId ? [eb('v.organisation_id', '=', filter.organisationId)] : []),
    ...(filter.ownerBodyId ? [eb('v.owner_body_id', '=', filter.ownerBodyId)] : []),
    ...(filter.clerkId ? [eb('v.clerk_id', '=', filter.clerkId)] : []),
    ...(filter.from ? [eb('v.planned_on', '>=', filter.from)] : []),
    ...(filter.to ? [eb('v.planned_on', '<=', filter.to)] : []),
    ...(filter.hasConflicts ? [hasOpenConflict(eb)] : []),
    ...(filter.hasProblems ? [hasProblem(eb)] : []),
    ...(text
      ? [
          sql<boolean>`v.search_grams @> ${gramsToFind(text)}::text[]`,
          eb('v.search_text', 'like', containsPattern(text)),
        ]
      : []),
  ];
}

function hasOpenConflict(eb: Expression) {
  return eb.exists(
    eb
      .selectFrom('supervision_conflicts as k')
      .select('k.id')
      .whereRef('k.region_code', '=', 'v.region_code')
      .whereRef('k.visit_id', '=', 'v.id')
      .where('k.decision', 'is', null),
  );
}

function hasProblem(eb: Expression) {
  return eb.exists(
    eb
      .selectFrom('supervision_findings as f')
      .select('f.id')
      .whereRef('f.region_code', '=', 'v.region_code')
      .whereRef('f.visit_id', '=', 'v.id')
      .where('f.verdict', '=', 'problem'),
  );
}

async function countContents(db: Db, region: string, ids: readonly string[]) {
  if (ids.length === 0) return { problems: new Map(), samples: new Map(), conflicts: new Map() };
  const of = (table: 'supervision_findings' | 'supervision_samples' | 'supervision_conflicts') =>
    db
      .selectFrom(table)
      .select('visit_id')
      .select((eb) => eb.fn.countAll<bigint>().as('count'))
      .where('region_code', '=', region)
      .where('visit_id', 'in', [...ids])
      .groupBy('visit_id');
  const [problems, samples, conflicts] = await Promise.all([
    of('supervision_findings').where('verdict', '=', 'problem').execute(),
    of('supervision_samples').execute(),
    of('supervision_conflicts').where('decision', 'is', null).execute(),
  ]);
  const map = (rows: readonly { visit_id: string; count: bigint }[]) =>
    new Map(rows.map((row) => [row.visit_id, Number(row.count)]));
  return { problems: map(problems), samples: map(samples), conflicts: map(conflicts) };
}
