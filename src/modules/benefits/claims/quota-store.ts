import type { Db, Transaction } from '../../../platform/db/database.ts';
import type { Programme } from '../programmes/programme.ts';

/** 名额 of a programme and how many of it are granted. */
export interface Quota {
  readonly quota: number;
  readonly taken: number;
}

export async function insertQuota(
  tx: Transaction,
  programme: Pick<Programme, 'region' | 'id' | 'quota'>,
): Promise<void> {
  await tx
    .insertInto('benefit_quotas')
    .values({ region_code: programme.region, id: programme.id, quota: programme.quota, taken: 0 })
    .execute();
}

/** The one lock of a rush: batches of all processes pass here one after the other. */
export async function lockQuota(tx: Transaction, region: string, id: string): Promise<Quota | undefined> {
  return tx
    .selectFrom('benefit_quotas')
    .select(['quota', 'taken'])
    .where('region_code', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function findQuotas(
  db: Db | Transaction,
  region: string,
  ids: readonly string[],
): Promise<Map<string, Quota>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('benefit_quotas')
    .select(['id', 'quota', 'taken'])
    .where('region_code', '=', region)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, { quota: row.quota, taken: row.taken }]));
}
