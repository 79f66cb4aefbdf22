import type { Act } from '../../../../platform/actor.ts';
import type { Db, Transaction } from '../../../../platform/db/database.ts';

export interface SampleDraw {
  readonly id: string;
  readonly seed: string;
  readonly rosterHash: string;
  readonly rosterSize: number;
  readonly pickCount: number;
}

/** Keeps how workers were drawn; the same draw sent twice is kept once. */
export async function insertDraw(
  tx: Transaction,
  act: Act,
  on: { region: string; visitId: string; draw: SampleDraw },
): Promise<void> {
  const { region, visitId, draw } = on;
  await tx
    .insertInto('supervision_sample_draws')
    .values({
      region_code: region,
      id: draw.id,
      visit_id: visitId,
      seed: draw.seed,
      roster_hash: draw.rosterHash,
      roster_size: draw.rosterSize,
      pick_count: draw.pickCount,
      drawn_at: act.now,
      drawer_id: act.actor.id,
      drawer_name: act.actor.name,
    })
    .onConflict((conflict) => conflict.columns(['region_code', 'id']).doNothing())
    .execute();
}

export async function listDraws(
  db: Db | Transaction,
  at: { region: string; visitId: string },
): Promise<(SampleDraw & { drawnAt: Date; drawerName: string })[]> {
  const rows = await db
    .selectFrom('supervision_sample_draws')
    .selectAll()
    .where('region_code', '=', at.region)
    .where('visit_id', '=', at.visitId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    seed: row.seed,
    rosterHash: row.roster_hash,
    rosterSize: row.roster_size,
    pickCount: row.pick_count,
    drawnAt: row.drawn_at,
    drawerName: row.drawer_name,
  }));
}
