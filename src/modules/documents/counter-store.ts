import { sql, type Transaction } from '../../platform/db/database.ts';

/**
 * 编号: the next running number of a series in a year, from 1. The counter's row stays locked until the caller's
 * transaction ends, so numbers have neither gaps nor doubles: a rollback gives its number back.
 * @param series short literal, e.g. `case` or `letter`; each counts for itself in every region and year.
 */
export async function nextDocumentNumber(
  tx: Transaction,
  region: string,
  series: string,
  year: number,
): Promise<number> {
  const row = await tx
    .insertInto('document_counters')
    .values({ region_code: region, series, year, last_number: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['region_code', 'series', 'year'])
        .doUpdateSet({ last_number: sql`document_counters.last_number + 1` }),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return row.last_number;
}
