import { sql, type Transaction } from '../../platform/db/database.ts';

type Table = 'benefit_claims' | 'benefit_draws' | 'benefit_milestones';
const sealedColumns = {
  benefit_claims: 'salt_sealed',
  benefit_draws: 'seed_sealed',
  benefit_milestones: 'note_sealed',
} as const satisfies Record<Table, string>;

/** Rows sealed with another key, locked. */
export async function lockOldSeals(
  tx: Transaction,
  table: Table,
  search: { region: string; keyVersion: number; limit: number },
): Promise<{ id: string; sealed: string }[]> {
  const { rows } = await sql<{ id: string; sealed: string }>`
    SELECT id, ${sql.ref(sealedColumns[table])} AS sealed FROM ${sql.table(table)}
    WHERE region_code = ${search.region} AND key_version <> ${search.keyVersion}
    ORDER BY id LIMIT ${search.limit} FOR UPDATE`.execute(tx);
  return rows;
}

export async function saveSeals(
  tx: Transaction,
  table: Table,
  change: { region: string; keyVersion: number; rows: readonly { id: string; sealed: string }[] },
): Promise<void> {
  const ids = change.rows.map(({ id }) => id);
  const sealed = change.rows.map((row) => row.sealed);
  await sql`
    UPDATE ${sql.table(table)} t SET ${sql.ref(sealedColumns[table])} = r.sealed, key_version = ${change.keyVersion}
    FROM unnest(${ids}::uuid[], ${sealed}::text[]) AS r (id, sealed)
    WHERE t.region_code = ${change.region} AND t.id = r.id`.execute(tx);
}

export async function saveCodeIndexes(
  tx: Transaction,
  region: string,
  rows: readonly { id: string; codeIndex: string }[],
): Promise<void> {
  await sql`
    UPDATE benefit_claims t SET code_index = r.code_index
    FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ codeIndex }) => codeIndex)}::text[])
      AS r (id, code_index)
    WHERE t.region_code = ${region} AND t.id = r.id`.execute(tx);
}
