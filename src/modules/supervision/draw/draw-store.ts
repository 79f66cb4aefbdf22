import type { Act } from '../../../platform/actor.ts';
import type { DB, Db, Selectable, Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { member, present } from '../letters/letter-row.ts';
import { type Draw, type DrawEntry, drawKinds } from './draw.ts';

export type DrawHead = Omit<Draw, 'entries'>;

export async function insertDraw(
  tx: Transaction,
  act: Act,
  draw: Pick<Draw, 'planId' | 'kind' | 'title' | 'seedSource' | 'listHash' | 'pickCount'> & {
    entries: readonly Pick<DrawEntry, 'code' | 'label' | 'organisationId'>[];
  },
): Promise<string> {
  const region_code = act.actor.region;
  const id = newId();
  await tx
    .insertInto('supervision_draws')
    .values({
      region_code,
      id,
      plan_id: draw.planId,
      kind: draw.kind,
      title: draw.title,
      seed_source: draw.seedSource,
      list_hash: draw.listHash,
      pick_count: draw.pickCount,
      frozen_at: act.now,
      frozen_by_id: act.actor.id,
      frozen_by_name: act.actor.name,
    })
    .execute();
  await tx
    .insertInto('supervision_draw_entries')
    .values(
      draw.entries.map((entry) => ({
        region_code,
        id: newId(),
        draw_id: id,
        code: entry.code,
        label: entry.label,
        organisation_id: entry.organisationId ?? null,
      })),
    )
    .execute();
  return id;
}

export async function findDraw(db: Db | Transaction, region: string, id: string): Promise<Draw | undefined> {
  const row = await db
    .selectFrom('supervision_draws')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { ...toHead(row), entries: await listEntries(db, region, id) };
}

/** Holds the row until the transaction ends: a draw is drawn once. */
export async function lockDraw(tx: Transaction, region: string, id: string): Promise<Draw | undefined> {
  await tx
    .selectFrom('supervision_draws')
    .select('id')
    .where('region_code', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return findDraw(tx, region, id);
}

/** Draws of a plan, newest first, without their lists. */
export async function listDraws(db: Db, region: string, planId: string): Promise<DrawHead[]> {
  const rows = await db
    .selectFrom('supervision_draws')
    .selectAll()
    .where('region_code', '=', region)
    .where('plan_id', '=', planId)
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.map(toHead);
}

async function listEntries(db: Db | Transaction, region: string, drawId: string): Promise<DrawEntry[]> {
  const rows = await db
    .selectFrom('supervision_draw_entries')
    .selectAll()
    .where('region_code', '=', region)
    .where('draw_id', '=', drawId)
    .orderBy('code')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    code: row.code,
    label: row.label,
    organisationId: present(row.organisation_id),
    rank: present(row.rank),
    isPicked: row.is_picked ?? false,
  }));
}

export async function saveDrawn(
  tx: Transaction,
  act: Act,
  drawn: { draw: Draw; seed: string; order: readonly string[] },
): Promise<void> {
  const { draw } = drawn;
  await tx
    .updateTable('supervision_draws')
    .set({ seed: drawn.seed, drawn_at: act.now, drawn_by_name: act.actor.name })
    .where('region_code', '=', draw.region)
    .where('id', '=', draw.id)
    .execute();
  for (const [index, code] of drawn.order.entries())
    await tx
      .updateTable('supervision_draw_entries')
      .set({ rank: index + 1, is_picked: index < draw.pickCount })
      .where('region_code', '=', draw.region)
      .where('draw_id', '=', draw.id)
      .where('code', '=', code)
      .execute();
}

export async function savePublication(tx: Transaction, act: Act, draw: Draw): Promise<void> {
  await tx
    .updateTable('supervision_draws')
    .set({ published_at: act.now })
    .where('region_code', '=', draw.region)
    .where('id', '=', draw.id)
    .execute();
}

function toHead(row: Selectable<DB['supervision_draws']>): DrawHead {
  return {
    region: row.region_code,
    id: row.id,
    planId: row.plan_id,
    kind: member(drawKinds, row.kind),
    title: row.title,
    seedSource: row.seed_source,
    listHash: row.list_hash,
    pickCount: row.pick_count,
    frozenAt: row.frozen_at,
    frozenByName: row.frozen_by_name,
    seed: present(row.seed),
    drawnAt: present(row.drawn_at),
    drawnByName: present(row.drawn_by_name),
    publishedAt: present(row.published_at),
  };
}
