import type { Db, Transaction } from '../../platform/db/database.ts';

/** A county that this deployment serves. */
export interface Region {
  /** Six digits, GB/T 2260. */
  readonly code: string;
  /** e.g. 临高县 */
  readonly name: string;
  /** e.g. 临高县总工会 */
  readonly unionName: string;
  /** Made-up people only; every page says so. */
  readonly isDemo: boolean;
  /** Host names under which the county's portal is reached; none: the deployment's default county. */
  readonly hostNames: readonly string[];
}

/** All counties of this deployment, by code. */
export async function listRegions(db: Db | Transaction): Promise<Region[]> {
  const rows = await db.selectFrom('regions').selectAll().orderBy('code').execute();
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    unionName: row.union_name,
    isDemo: row.is_demo,
    hostNames: row.host_names,
  }));
}

export async function findRegion(db: Db | Transaction, code: string): Promise<Region | undefined> {
  return (await listRegions(db)).find((region) => region.code === code);
}

/** Adds a county or changes what is on file about it. */
export async function saveRegion(tx: Transaction, region: Region): Promise<void> {
  const columns = {
    name: region.name,
    union_name: region.unionName,
    is_demo: region.isDemo,
    host_names: [...region.hostNames],
  };
  await tx
    .insertInto('regions')
    .values({ code: region.code, ...columns })
    .onConflict((conflict) => conflict.column('code').doUpdateSet(columns))
    .execute();
}
