import { type Db, sql } from '../../../platform/db/database.ts';
import type { CaseScope } from '../case-policy.ts';
import type { PayChannel, Payment } from '../payments/payment.ts';
import { toPayment } from '../payments/payment-store.ts';

/** Filters of the payments register. `until` is the as-of day of a figure. Days 'YYYY-MM-DD', both included. */
export interface PaymentFilter {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly channel?: PayChannel | undefined;
  readonly migrant?: 'yes' | 'no' | undefined;
  readonly personIds?: readonly string[] | undefined;
  /** Reversed payments are left out unless asked for; sums never count them. */
  readonly withReversed?: boolean | undefined;
}

export interface PaymentLine {
  readonly payment: Payment;
  readonly caseNumber: string;
  readonly employerName: string;
  readonly personId: string;
  readonly isMigrant: boolean | undefined;
}

export interface PaymentSums {
  readonly payments: number;
  readonly workers: number;
  readonly amountFen: bigint;
}

type Query = { readonly region: string; readonly scope: CaseScope; readonly filter: PaymentFilter };

/** One page of payments, latest day first. */
export async function listRegisterPayments(
  db: Db,
  query: Query,
  page: { offset: number; limit: number },
): Promise<{ lines: PaymentLine[]; hasNext: boolean }> {
  const rows = await filtered(db, query)
    .selectAll('p')
    .select(['c.number as case_number', 'c.employer_name', 'm.person_id', 'm.is_migrant'])
    .orderBy('p.paid_on', 'desc')
    .orderBy('p.id', 'desc')
    .offset(page.offset)
    .limit(page.limit + 1)
    .execute();
  const lines = rows.slice(0, page.limit).map((row) => ({
    payment: toPayment(row),
    caseNumber: row.case_number,
    employerName: row.employer_name,
    personId: row.person_id,
    isMigrant: row.is_migrant ?? undefined,
  }));
  return { lines, hasNext: rows.length > page.limit };
}

/** Sums of all payments that the filter leaves, reversed ones never counted. */
export async function sumRegisterPayments(db: Db, query: Query): Promise<PaymentSums> {
  const row = await filtered(db, query)
    .where('p.reversed_at', 'is', null)
    .select((eb) => [
      eb.fn.countAll<bigint>().as('payments'),
      sql<bigint>`count(DISTINCT m.person_id)`.as('workers'),
      sql<bigint>`coalesce(sum(p.amount_fen), 0)::bigint`.as('amount'),
    ])
    .executeTakeFirstOrThrow();
  return { payments: Number(row.payments), workers: Number(row.workers), amountFen: row.amount };
}

function filtered(db: Db, { region, scope, filter }: Query) {
  let query = db
    .selectFrom('case_payments as p')
    .innerJoin('case_claimants as m', (join) =>
      join.onRef('m.region_code', '=', 'p.region_code').onRef('m.id', '=', 'p.claimant_id'),
    )
    .innerJoin('rights_cases as c', (join) =>
      join.onRef('c.region_code', '=', 'p.region_code').onRef('c.id', '=', 'p.case_id'),
    )
    .where('p.region_code', '=', region);
  if (scope.kind === 'union') query = query.where('c.union_id', '=', scope.unionId);
  else if (scope.kind !== 'region') query = query.where((eb) => eb.lit(false));
  if (!filter.withReversed) query = query.where('p.reversed_at', 'is', null);
  if (filter.from) query = query.where('p.paid_on', '>=', filter.from);
  if (filter.until) query = query.where('p.paid_on', '<=', filter.until);
  if (filter.channel) query = query.where('p.channel', '=', filter.channel);
  if (filter.personIds)
    query = query.where('m.person_id', 'in', filter.personIds.length > 0 ? [...filter.personIds] : [NOBODY]);
  if (filter.migrant === 'yes') query = query.where(isMigrantPerson, '=', true);
  if (filter.migrant === 'no') query = query.where(isMigrantPerson, '=', false);
  return query;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * A person is counted once: as 农民工 where any of the claims says so. The same rule stands in recovered-store.ts,
 * so that figure and rows agree.
 */
const isMigrantPerson = sql<boolean>`EXISTS (SELECT 1 FROM case_claimants AS a
  WHERE a.region_code = m.region_code AND a.person_id = m.person_id AND a.is_migrant)`;
