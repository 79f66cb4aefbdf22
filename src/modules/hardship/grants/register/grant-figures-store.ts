import { type Db, sql, type Transaction } from '../../../../platform/db/database.ts';
import type { GrantKind } from '../grant.ts';

type AsOf = { readonly region: string; readonly asOf: string };

/** Households and 分 that the bank has paid up to the end of a day; what came back is not counted. */
export async function paidGrants(
  db: Db | Transaction,
  of: AsOf & { kind?: GrantKind | undefined },
): Promise<{ families: bigint; fen: bigint }> {
  const kind = of.kind ? sql`AND g.kind = ${of.kind}` : sql``;
  const found = await sql<{ families: bigint; fen: string }>`SELECT count(DISTINCT g.file_id) AS families,
      coalesce(sum(l.amount_fen), 0)::text AS fen
    FROM hardship_batch_lines l JOIN hardship_grants g ON g.region_code = l.region_code AND g.id = l.grant_id
    WHERE l.region_code = ${of.region} AND l.state = 'paid' AND l.paid_on <= ${of.asOf} ${kind}`.execute(db);
  const row = found.rows[0];
  return { families: row?.families ?? 0n, fen: BigInt(row?.fen ?? 0) };
}

/** 分 paid by each fund up to the end of a day. */
export async function paidByFund(
  db: Db | Transaction,
  of: AsOf,
): Promise<{ label: string; value: bigint }[]> {
  const found = await sql<{
    name: string;
    fen: string;
  }>`SELECT f.name, coalesce(sum(l.amount_fen), 0)::text AS fen
    FROM hardship_funds f LEFT JOIN hardship_batch_lines l ON l.region_code = f.region_code AND l.fund_id = f.id
      AND l.state = 'paid' AND l.paid_on <= ${of.asOf}
    WHERE f.region_code = ${of.region} GROUP BY f.id, f.name, f.year ORDER BY f.year DESC, f.id`.execute(db);
  return found.rows.map((row) => ({ label: row.name, value: BigInt(row.fen) }));
}

/** Files that were on record at the end of a day. */
export async function countFilesOnRecord(db: Db | Transaction, of: AsOf): Promise<bigint> {
  const found = await sql<{ files: bigint }>`SELECT count(*) AS files FROM hardship_files
    WHERE region_code = ${of.region} AND approved_on <= ${of.asOf}
      AND (closed_on IS NULL OR closed_on > ${of.asOf})`.execute(db);
  return found.rows[0]?.files ?? 0n;
}
