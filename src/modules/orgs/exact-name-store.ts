import { type Db, sql, type Transaction } from '../../platform/db/database.ts';
import { nameKey } from './organisation.ts';

/**
 * Organisations that exactly one name on file means: the current, a former or another name, compared by `nameKey`.
 * @returns organisation id by the name as given; names that mean none or several are left out.
 */
export async function findByExactNames(
  db: Db | Transaction,
  region: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  const keys = [...new Set(names.map(nameKey))].filter((key) => key !== '');
  if (keys.length === 0) return new Map();
  const { rows } = await sql<{ key: string; id: string }>`
    SELECT name_key AS key, (array_agg(DISTINCT id))[1] AS id FROM (
      SELECT name_key, id FROM organisations WHERE region_code = ${region} AND name_key = ANY(${keys}::text[])
      UNION ALL
      SELECT name_key, organisation_id FROM organisation_names
      WHERE region_code = ${region} AND name_key = ANY(${keys}::text[])
    ) AS named GROUP BY name_key HAVING count(DISTINCT id) = 1`.execute(db);
  const ids = new Map(rows.map(({ key, id }) => [key, id]));
  return new Map(
    names.flatMap((name) => {
      const id = ids.get(nameKey(name));
      return id === undefined ? [] : [[name, id] as const];
    }),
  );
}
