import { endOfDay, startOfDay } from '../../../platform/dates.ts';
import { type Db, sql } from '../../../platform/db/database.ts';
import { containsPattern, gramsToFind } from '../../../platform/search-grams.ts';
import { caseKinds, statuses } from '../case.ts';
import type { CaseScope } from '../case-policy.ts';
import { member, present } from '../case-row-store.ts';
import type { CaseFilter, CaseLine } from './case-filter.ts';
import { type CaseExpression, concerns, scopeCondition } from './scope-store.ts';

export interface CasePage {
  readonly lines: readonly CaseLine[];
  readonly hasNext: boolean;
}

type Query = { readonly region: string; readonly scope: CaseScope; readonly filter: CaseFilter };

/** One page of the register, newest filing first. */
export async function listCases(
  db: Db,
  query: Query,
  page: { offset: number; limit: number },
): Promise<CasePage> {
  const rows = await filtered(db, query)
    .select([
      'c.id',
      'c.number',
      'c.kind',
      'c.status',
      'c.employer_name',
      'c.project_name',
      'c.township_code',
      'c.handler_name',
      'c.filed_at',
    ])
    .orderBy('c.filed_at', 'desc')
    .orderBy('c.id', 'desc')
    .offset(page.offset)
    .limit(page.limit + 1)
    .execute();
  const shown = rows.slice(0, page.limit);
  const money = await findMoney(
    db,
    query.region,
    shown.map((row) => row.id),
  );
  const due = await findDue(
    db,
    query.region,
    shown.map((row) => row.id),
  );
  const lines = shown.map((row) => ({
    id: row.id,
    number: row.number,
    kind: member(caseKinds, row.kind),
    status: member(statuses, row.status),
    employerName: row.employer_name,
    projectName: present(row.project_name),
    townshipCode: present(row.township_code),
    handlerName: present(row.handler_name),
    filedAt: row.filed_at,
    ...(money.get(row.id) ?? { claimants: 0, claimedFen: 0n, confirmedFen: 0n, paidFen: 0n }),
    dueOn: due.get(row.id),
  }));
  return { lines, hasNext: rows.length > page.limit };
}

export async function countCases(db: Db, query: Query): Promise<number> {
  const row = await filtered(db, query)
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function filtered(db: Db, { region, scope, filter }: Query) {
  return db
    .selectFrom('rights_cases as c')
    .where('c.region_code', '=', region)
    .where((eb) => scopeCondition(eb, scope))
    .where((eb) => eb.and(conditions(eb, filter)));
}

function conditions(eb: CaseExpression, filter: CaseFilter) {
  const { text, statuses: wanted } = filter;
  return [
    ...(wanted && wanted.length > 0 ? [eb('c.status', 'in', [...wanted])] : []),
    ...(filter.kind ? [eb('c.kind', '=', filter.kind)] : []),
    ...(filter.employerId ? [eb('c.employer_id', '=', filter.employerId)] : []),
    ...(filter.townshipCode ? [eb('c.township_code', '=', filter.townshipCode)] : []),
    ...(filter.handlerId ? [eb('c.handler_id', '=', filter.handlerId)] : []),
    ...(filter.filedFrom ? [eb('c.filed_at', '>=', startOfDay(filter.filedFrom))] : []),
    ...(filter.filedTo ? [eb('c.filed_at', '<', endOfDay(filter.filedTo))] : []),
    ...(filter.personId ? [concerns(eb, filter.personId)] : []),
    ...(filter.overdueOn ? [hasOverdueClock(eb, filter.overdueOn)] : []),
    ...(filter.objected ? [hasObjection(eb)] : []),
    ...(text?.trim()
      ? [
          sql<boolean>`c.search_grams @> ${gramsToFind(text)}::text[]`,
          eb('c.search_text', 'like', containsPattern(text)),
        ]
      : []),
  ];
}

function hasOverdueClock(eb: CaseExpression, today: string) {
  return eb.exists(
    eb
      .selectFrom('case_clocks as k')
      .select('k.id')
      .whereRef('k.region_code', '=', 'c.region_code')
      .whereRef('k.case_id', '=', 'c.id')
      .where('k.met_on', 'is', null)
      .where('k.dropped_on', 'is', null)
      .where('k.waits_for', '<>', 'worker')
      .where('k.due_on', '<', today),
  );
}

function hasObjection(eb: CaseExpression) {
  return eb.exists(
    eb
      .selectFrom('case_payments as p')
      .select('p.id')
      .whereRef('p.region_code', '=', 'c.region_code')
      .whereRef('p.case_id', '=', 'c.id')
      .where('p.receipt', '=', 'objected')
      .where('p.reversed_at', 'is', null),
  );
}

async function findMoney(db: Db, region: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await db
    .selectFrom('case_claimants')
    .select(['case_id'])
    .select((eb) => [
      eb.fn.countAll<bigint>().as('claimants'),
      sql<bigint>`sum(claimed_fen)::bigint`.as('claimed'),
      sql<bigint>`sum(confirmed_fen)::bigint`.as('confirmed'),
      sql<bigint>`sum(paid_fen)::bigint`.as('paid'),
    ])
    .where('region_code', '=', region)
    .where('case_id', 'in', [...ids])
    .where('withdrawn_at', 'is', null)
    .groupBy('case_id')
    .execute();
  return new Map(
    rows.map((row) => [
      row.case_id,
      {
        claimants: Number(row.claimants),
        claimedFen: row.claimed,
        confirmedFen: row.confirmed,
        paidFen: row.paid,
      },
    ]),
  );
}

async function findDue(db: Db, region: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('case_clocks')
    .select(['case_id', sql<string>`min(due_on)`.as('due')])
    .where('region_code', '=', region)
    .where('case_id', 'in', [...ids])
    .where('met_on', 'is', null)
    .where('dropped_on', 'is', null)
    .where('waits_for', '<>', 'worker')
    .groupBy('case_id')
    .execute();
  return new Map(rows.map((row) => [row.case_id, row.due]));
}
