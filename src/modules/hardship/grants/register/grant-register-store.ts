import { type Db, sql, type Transaction } from '../../../../platform/db/database.ts';
import type { Grant, GrantKind, GrantStatus } from '../grant.ts';
import type { GrantScope } from '../grant-policy.ts';
import { toGrant } from '../grant-store.ts';

export interface GrantFilter {
  /** In the number of the grant, or the beneficiary's name. */
  readonly text?: string | undefined;
  readonly status?: GrantStatus | undefined;
  readonly kind?: GrantKind | undefined;
  readonly fundId?: string | undefined;
  readonly year?: number | undefined;
  /** What the bank and the payee said: paid on or before a day, objected. */
  readonly paidUntil?: string | undefined;
  readonly receipt?: 'awaited' | 'confirmed' | 'objected' | undefined;
}

type Query = { readonly region: string; readonly scope: GrantScope; readonly filter: GrantFilter };

/** A grant with the name of its fund and file for lists. */
export interface GrantLine extends Grant {
  readonly fundName: string;
  readonly fileNumber: string;
  readonly paidOn: string | undefined;
  readonly receipt: string | undefined;
}

/** One page of the register, newest first; one more than `limit` tells that there is more. */
export async function listGrants(
  db: Db | Transaction,
  query: Query,
  page: { offset: number; limit: number },
): Promise<GrantLine[]> {
  const rows = await filtered(db, query)
    .innerJoin('hardship_funds as f', (join) =>
      join.onRef('f.region_code', '=', 'g.region_code').onRef('f.id', '=', 'g.fund_id'),
    )
    .innerJoin('hardship_files as h', (join) =>
      join.onRef('h.region_code', '=', 'g.region_code').onRef('h.id', '=', 'g.file_id'),
    )
    .leftJoin('hardship_batch_lines as l', (join) =>
      join
        .onRef('l.region_code', '=', 'g.region_code')
        .onRef('l.grant_id', '=', 'g.id')
        .on('l.state', '=', 'paid'),
    )
    .selectAll('g')
    .select(['f.name as fund_name', 'h.number as file_number', 'l.paid_on', 'l.receipt'])
    .orderBy('g.proposed_at', 'desc')
    .orderBy('g.id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return rows.map((row) => ({
    ...toGrant(row),
    fundName: row.fund_name,
    fileNumber: row.file_number ?? '',
    paidOn: row.paid_on ?? undefined,
    receipt: row.receipt ?? undefined,
  }));
}

export interface GrantSums {
  readonly grants: number;
  readonly households: number;
  readonly fen: bigint;
}

/** How many grants, for how many households, how much. */
export async function sumGrants(db: Db | Transaction, query: Query): Promise<GrantSums> {
  const row = await filtered(db, query)
    .select([
      sql<bigint>`count(*)`.as('grants'),
      sql<bigint>`count(DISTINCT g.file_id)`.as('households'),
      sql<string>`coalesce(sum(g.amount_fen), 0)::text`.as('fen'),
    ])
    .executeTakeFirstOrThrow();
  return { grants: Number(row.grants), households: Number(row.households), fen: BigInt(row.fen) };
}

function filtered(db: Db | Transaction, { region, scope, filter }: Query) {
  let query = db.selectFrom('hardship_grants as g').where('g.region_code', '=', region);
  if (scope.kind === 'person') query = query.where('g.person_id', '=', scope.personId);
  if (scope.kind === 'nothing') query = query.where(sql<boolean>`FALSE`);
  if (filter.status) query = query.where('g.status', '=', filter.status);
  if (filter.kind) query = query.where('g.kind', '=', filter.kind);
  if (filter.fundId) query = query.where('g.fund_id', '=', filter.fundId);
  if (filter.year) query = query.where('g.year', '=', filter.year);
  if (filter.text) {
    const wanted = `%${filter.text.replaceAll(/[\\%_]/g, '\\$&')}%`;
    query = query.where((on) =>
      on.or([on('g.number', 'like', wanted), on('g.beneficiary_name', 'like', wanted)]),
    );
  }
  if (filter.receipt || filter.paidUntil)
    query = query.where((on) => {
      let line = on
        .selectFrom('hardship_batch_lines as p')
        .select('p.id')
        .whereRef('p.region_code', '=', 'g.region_code')
        .whereRef('p.grant_id', '=', 'g.id')
        .where('p.state', '=', 'paid');
      if (filter.receipt) line = line.where('p.receipt', '=', filter.receipt);
      if (filter.paidUntil) line = line.where('p.paid_on', '<=', filter.paidUntil);
      return on.exists(line);
    });
  return query;
}
