import type { Db, Transaction } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/id.ts';
import type { Snapshot } from './snapshot.ts';
import { snapshotColumns, toSnapshot } from './snapshot-row.ts';

/** Ties the further pages of an article to its first one; what is tied already stays. */
export async function insertParts(
  tx: Transaction,
  region: string,
  { snapshotId, partIds }: { snapshotId: string; partIds: readonly string[] },
): Promise<void> {
  if (partIds.length === 0) return;
  await tx
    .insertInto('news_snapshot_parts')
    .values(
      partIds.map((partId, index) => ({
        region_code: region,
        id: newId(),
        snapshot_id: snapshotId,
        part_number: index + 2,
        part_id: partId,
      })),
    )
    .onConflict((conflict) => conflict.columns(['region_code', 'snapshot_id', 'part_number']).doNothing())
    .execute();
}

/** The further pages of an article, in order. */
export async function listParts(
  db: Db | Transaction,
  region: string,
  snapshotId: string,
): Promise<Snapshot[]> {
  const rows = await db
    .selectFrom('news_snapshot_parts as p')
    .innerJoin('news_snapshots', (join) =>
      join
        .onRef('news_snapshots.region_code', '=', 'p.region_code')
        .onRef('news_snapshots.id', '=', 'p.part_id'),
    )
    .select(snapshotColumns)
    .where('p.region_code', '=', region)
    .where('p.snapshot_id', '=', snapshotId)
    .orderBy('p.part_number')
    .execute();
  return rows.map(toSnapshot);
}

/** The first page of the article that a page is a further page of. */
export async function findHead(
  db: Db | Transaction,
  region: string,
  partId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('news_snapshot_parts')
    .select('snapshot_id')
    .where('region_code', '=', region)
    .where('part_id', '=', partId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.snapshot_id;
}
