import {
  type DB,
  type Db,
  type Selectable,
  sql,
  type Transaction,
} from '../../../../platform/db/database.ts';
import { grantKinds } from '../grant.ts';
import { known } from '../row-values.ts';
import { type Fund, fundSources } from './fund.ts';

/** Funds of a year (all years without), the newest year first. */
export async function listFunds(
  db: Db | Transaction,
  region: string,
  filter: { year?: number | undefined } = {},
): Promise<Fund[]> {
  let query = db.selectFrom('hardship_funds').selectAll().where('region_code', '=', region);
  if (filter.year !== undefined) query = query.where('year', '=', filter.year);
  const rows = await query.orderBy('year', 'desc').orderBy('source').orderBy('id').execute();
  return rows.map(toFund);
}

export async function findFund(db: Db | Transaction, region: string, id: string): Promise<Fund | undefined> {
  const row = await db
    .selectFrom('hardship_funds')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toFund(row);
}

/** The balance row, held until the transaction ends: two grants at once wait for each other here. */
export async function lockFund(tx: Transaction, region: string, id: string): Promise<Fund | undefined> {
  const row = await tx
    .selectFrom('hardship_funds')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toFund(row);
}

/** Raises (or, negative, lowers) what is promised and what is paid; the CHECKs refuse a negative balance. */
export async function moveFund(
  tx: Transaction,
  where: { region: string; id: string },
  by: { committedFen?: bigint; paidFen?: bigint },
): Promise<void> {
  await sql`UPDATE hardship_funds
    SET committed_fen = committed_fen + ${by.committedFen ?? 0n}, paid_fen = paid_fen + ${by.paidFen ?? 0n}
    WHERE region_code = ${where.region} AND id = ${where.id}`.execute(tx);
}

export type FundFields = Pick<
  Fund,
  'year' | 'name' | 'source' | 'kinds' | 'needsNationalFile' | 'budgetFen' | 'basis'
>;
type Change = { readonly at: Date; readonly by: string };

export async function insertFund(
  tx: Transaction,
  where: { region: string; id: string },
  fund: FundFields & { change: Change },
): Promise<void> {
  await tx
    .insertInto('hardship_funds')
    .values({
      region_code: where.region,
      id: where.id,
      version: 1,
      committed_fen: 0n,
      paid_fen: 0n,
      ...fieldsOf(fund),
    })
    .execute();
}

export async function updateFund(
  tx: Transaction,
  where: { region: string; id: string },
  fund: FundFields & { change: Change },
): Promise<void> {
  await tx
    .updateTable('hardship_funds')
    .set({ ...fieldsOf(fund), version: sql`version + 1` })
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .execute();
}

function fieldsOf(fund: FundFields & { change: Change }) {
  return {
    year: fund.year,
    name: fund.name,
    source: fund.source,
    kinds: [...fund.kinds],
    needs_national_file: fund.needsNationalFile,
    budget_fen: fund.budgetFen,
    basis: fund.basis,
    changed_at: fund.change.at,
    changed_by: fund.change.by,
  };
}

function toFund(row: Selectable<DB['hardship_funds']>): Fund {
  return {
    id: row.id,
    region: row.region_code,
    version: row.version,
    year: row.year,
    name: row.name,
    source: known(fundSources, row.source),
    kinds: row.kinds.map((kind) => known(grantKinds, kind)),
    needsNationalFile: row.needs_national_file,
    budgetFen: row.budget_fen,
    committedFen: row.committed_fen,
    paidFen: row.paid_fen,
    basis: row.basis,
  };
}
