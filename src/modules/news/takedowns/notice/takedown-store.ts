import type { Db, Transaction } from '../../../../platform/db/database.ts';
import type { Part } from './missing-parts.ts';
import type { ForwardChannel, Takedown, TakedownItem, TakedownStep } from './takedown.ts';
import type { TakedownStatus } from './takedown-lifecycle.ts';
import { takedownColumns, toTakedown } from './takedown-row.ts';

type Key = Pick<Takedown, 'region' | 'id'>;

export type NewTakedown = Pick<
  Takedown,
  | 'region'
  | 'id'
  | 'year'
  | 'sequence'
  | 'channel'
  | 'ground'
  | 'status'
  | 'partyKind'
  | 'partyLabel'
  | 'missing'
  | 'filedAt'
  | 'dueOn'
> & { readonly partyIndex: string; readonly partySealed: string; readonly createdBy: string };

export async function insertTakedown(tx: Transaction, one: NewTakedown): Promise<void> {
  await tx
    .insertInto('news_takedowns')
    .values({
      region_code: one.region,
      id: one.id,
      year: one.year,
      sequence: one.sequence,
      channel: one.channel,
      ground: one.ground,
      status: one.status,
      party_kind: one.partyKind,
      party_label: one.partyLabel,
      party_index: one.partyIndex,
      party_sealed: one.partySealed,
      missing: [...one.missing],
      filed_at: one.filedAt,
      due_on: one.dueOn ?? null,
      created_by: one.createdBy,
      updated_at: one.filedAt,
    })
    .execute();
}

/** One notice; undefined for another region's id. */
export async function findTakedown(
  db: Db | Transaction,
  region: string,
  id: string,
): Promise<Takedown | undefined> {
  const row = await db
    .selectFrom('news_takedowns')
    .select(takedownColumns)
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toTakedown(row);
}

/** The same by its number. */
export async function findTakedownByNumber(
  db: Db | Transaction,
  region: string,
  number: { year: number; sequence: number },
): Promise<Takedown | undefined> {
  const row = await db
    .selectFrom('news_takedowns')
    .select(takedownColumns)
    .where('region_code', '=', region)
    .where('year', '=', number.year)
    .where('sequence', '=', number.sequence)
    .executeTakeFirst();
  return row && toTakedown(row);
}

/** The same, locked until the transaction ends. */
export async function lockTakedown(
  tx: Transaction,
  region: string,
  id: string,
): Promise<Takedown | undefined> {
  const row = await tx
    .selectFrom('news_takedowns')
    .select(takedownColumns)
    .where('region_code', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toTakedown(row);
}

export interface TakedownChange {
  readonly status: TakedownStatus;
  readonly dueOn: string | undefined;
  readonly missing?: readonly Part[];
  readonly blockedAt?: Date;
  readonly forward?: { readonly at: Date; readonly channel: ForwardChannel; readonly to: string };
  readonly closing?: { readonly at: Date; readonly reason: string };
}

export async function updateTakedown(
  tx: Transaction,
  takedown: Takedown,
  change: TakedownChange & { now: Date },
): Promise<void> {
  await tx
    .updateTable('news_takedowns')
    .set({
      status: change.status,
      due_on: change.dueOn ?? null,
      updated_at: change.now,
      version: takedown.version + 1,
      ...(change.missing ? { missing: [...change.missing] } : {}),
      ...(change.blockedAt ? { blocked_at: change.blockedAt } : {}),
      ...(change.forward
        ? {
            forwarded_at: change.forward.at,
            forward_channel: change.forward.channel,
            forward_to: change.forward.to,
          }
        : {}),
      ...(change.closing ? { closed_at: change.closing.at, closing_reason: change.closing.reason } : {}),
    })
    .where('region_code', '=', takedown.region)
    .where('id', '=', takedown.id)
    .execute();
}

export async function insertItems(
  tx: Transaction,
  { region, id }: Key,
  items: readonly TakedownItem[],
): Promise<void> {
  if (items.length === 0) return;
  await tx
    .insertInto('news_takedown_items')
    .values(
      items.map((item) => ({
        region_code: region,
        takedown_id: id,
        position: item.position,
        given_text: item.givenText,
        article_id: item.articleId ?? null,
      })),
    )
    .execute();
}

export async function updateItem(
  tx: Transaction,
  { region, id }: Key,
  item: { position: number; articleId: string },
): Promise<void> {
  await tx
    .updateTable('news_takedown_items')
    .set({ article_id: item.articleId })
    .where('region_code', '=', region)
    .where('takedown_id', '=', id)
    .where('position', '=', item.position)
    .execute();
}

export async function listItems(db: Db | Transaction, { region, id }: Key): Promise<TakedownItem[]> {
  const rows = await db
    .selectFrom('news_takedown_items')
    .select(['position', 'given_text', 'article_id'])
    .where('region_code', '=', region)
    .where('takedown_id', '=', id)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    position: row.position,
    givenText: row.given_text,
    articleId: row.article_id ?? undefined,
  }));
}

/** Adds one line to what happened. The notice's row is locked by the caller, so positions do not collide. */
export async function insertStep(tx: Transaction, { region, id }: Key, step: TakedownStep): Promise<void> {
  const last = await tx
    .selectFrom('news_takedown_steps')
    .select((eb) => eb.fn.max('position').as('position'))
    .where('region_code', '=', region)
    .where('takedown_id', '=', id)
    .executeTakeFirst();
  await tx
    .insertInto('news_takedown_steps')
    .values({
      region_code: region,
      takedown_id: id,
      position: (last?.position ?? 0) + 1,
      act: step.act,
      happened_at: step.at,
      actor_name: step.actorName,
      note: step.note ?? null,
    })
    .execute();
}

export async function listSteps(db: Db | Transaction, { region, id }: Key): Promise<TakedownStep[]> {
  const rows = await db
    .selectFrom('news_takedown_steps')
    .select(['act', 'happened_at', 'actor_name', 'note'])
    .where('region_code', '=', region)
    .where('takedown_id', '=', id)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    act: row.act,
    at: row.happened_at,
    actorName: row.actor_name,
    note: row.note ?? undefined,
  }));
}

/** What the sender said, sealed anew after an addition. */
export async function updatePartyOf(tx: Transaction, { region, id }: Key, sealed: string): Promise<void> {
  await tx
    .updateTable('news_takedowns')
    .set({ party_sealed: sealed })
    .where('region_code', '=', region)
    .where('id', '=', id)
    .execute();
}
