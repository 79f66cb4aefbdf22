import type { Db } from '../../../../platform/db/database.ts';
import type { AddressStatus } from './address-lifecycle.ts';
import { addressColumns, type FrontierAddress, toAddress } from './address-row.ts';

/** How many addresses of a source stand where. */
export async function countAddresses(
  db: Db,
  region: string,
  sourceId: string,
): Promise<Partial<Record<AddressStatus, number>>> {
  const rows = await db
    .selectFrom('news_addresses')
    .select(['status', (eb) => eb.fn.countAll<bigint>().as('count')])
    .where('region_code', '=', region)
    .where('source_id', '=', sourceId)
    .groupBy('status')
    .execute();
  return Object.fromEntries(rows.map(({ status, count }) => [status, Number(count)]));
}

/** Addresses of a source, the newest found first; one more than `limit` where there are more. */
export async function listAddresses(
  db: Db,
  region: string,
  page: { sourceId: string; status: AddressStatus | undefined; offset: number; limit: number },
): Promise<FrontierAddress[]> {
  let query = db
    .selectFrom('news_addresses')
    .select(addressColumns)
    .where('region_code', '=', region)
    .where('source_id', '=', page.sourceId);
  if (page.status) query = query.where('status', '=', page.status);
  const rows = await query
    .orderBy('id', 'desc')
    .offset(page.offset)
    .limit(page.limit + 1)
    .execute();
  return rows.map(toAddress);
}
