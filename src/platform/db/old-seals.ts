import { type DB, sql, type Transaction } from './database.ts';

/** Which column of which table holds sealed values, and which version of the key is the active one. */
export interface OldSealSearch<Table extends keyof DB> {
  readonly table: Table;
  readonly column: keyof DB[Table] & string;
  readonly region: string;
  readonly keyVersion: number;
  readonly limit: number;
}

/**
 * Rows whose value is sealed with another key than the active one, locked in the order of their ids; what a rotation
 * beside this one has in hand is left to it, and empty values are no seals.
 */
export async function lockOldSeals<Table extends keyof DB>(
  tx: Transaction,
  { table, column, region, keyVersion, limit }: OldSealSearch<Table>,
): Promise<{ id: string; sealed: string }[]> {
  const { rows } = await sql<{ id: string; sealed: string }>`
    SELECT id, ${sql.ref(column)} AS sealed FROM ${sql.table(table)}
    WHERE region_code = ${region} AND ${sql.ref(column)} NOT LIKE ${`v${keyVersion}.%`}
    ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED`.execute(tx);
  return rows;
}
