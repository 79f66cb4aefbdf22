import type { Act } from '../../../platform/actor.ts';
import { endOfDay, startOfDay } from '../../../platform/dates.ts';
import { type Db, sql, type Transaction } from '../../../platform/db/database.ts';
import { containsPattern, gramsOf, gramsToFind, searchForm } from '../../../platform/search-grams.ts';
import type { EventKind, EventPlan, EventStatus, UnionEvent } from './event.ts';
import { eventColumns, planColumns, toEvent } from './event-row.ts';

type EventKey = Pick<UnionEvent, 'region' | 'id'>;

export async function insertEvent(
  tx: Transaction,
  act: Act,
  of: { id: string; plan: EventPlan },
): Promise<void> {
  await tx
    .insertInto('events')
    .values({
      region_code: act.actor.region,
      id: of.id,
      ...planColumns(of.plan),
      ...searchColumns(of.plan),
      status: 'draft',
      creator_id: act.actor.id,
      creator_name: act.actor.name,
      created_at: act.now,
    })
    .execute();
}

function searchColumns(plan: EventPlan) {
  const words = [plan.title, plan.place, plan.organiser];
  return { search_text: words.map(searchForm).join('\n'), search_grams: gramsOf(...words) };
}

export async function updatePlan(tx: Transaction, event: EventKey, plan: EventPlan): Promise<void> {
  await tx
    .updateTable('events')
    .set({ ...planColumns(plan), ...searchColumns(plan), version: sql`version + 1` })
    .where('region_code', '=', event.region)
    .where('id', '=', event.id)
    .execute();
}

export interface StatusChange {
  readonly status: EventStatus;
  readonly attended?: number;
  readonly heldNote?: string | undefined;
  readonly cancelReason?: string;
  readonly archivedOn?: string;
  readonly openedAt?: Date;
}

export async function updateStatus(tx: Transaction, event: EventKey, change: StatusChange): Promise<void> {
  await tx
    .updateTable('events')
    .set({
      status: change.status,
      ...(change.attended === undefined
        ? {}
        : { attended: change.attended, held_note: change.heldNote ?? null }),
      ...(change.cancelReason === undefined ? {} : { cancel_reason: change.cancelReason }),
      ...(change.archivedOn === undefined ? {} : { archived_on: change.archivedOn }),
      ...(change.openedAt === undefined ? {} : { opened_at: change.openedAt }),
      version: sql`version + 1`,
    })
    .where('region_code', '=', event.region)
    .where('id', '=', event.id)
    .execute();
}

/** Places given and numbers used; the version stays, so that a clerk's open form is not stale with each sign-up. */
export async function updatePlaces(
  tx: Transaction,
  event: EventKey,
  places: { taken: number; lastSequence?: number },
): Promise<void> {
  await tx
    .updateTable('events')
    .set({
      taken: places.taken,
      ...(places.lastSequence === undefined ? {} : { last_sequence: places.lastSequence }),
    })
    .where('region_code', '=', event.region)
    .where('id', '=', event.id)
    .execute();
}

export async function findEvent(
  db: Db | Transaction,
  region: string,
  id: string,
): Promise<UnionEvent | undefined> {
  const row = await db
    .selectFrom('events')
    .select(eventColumns)
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toEvent(row);
}

/** The event's row is the queue of its sign-ups: who waits for it sees what is left. */
export async function lockEvent(
  tx: Transaction,
  region: string,
  id: string,
): Promise<UnionEvent | undefined> {
  const row = await tx
    .selectFrom('events')
    .select(eventColumns)
    .where('region_code', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toEvent(row);
}

export interface EventFilter {
  readonly text?: string | undefined;
  readonly kind?: EventKind | undefined;
  readonly statuses?: readonly EventStatus[] | undefined;
  /** Civil days, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

interface Query {
  readonly region: string;
  readonly filter: EventFilter;
}

export async function listEvents(
  db: Db,
  query: Query,
  page: { offset: number; limit: number; order: 'asc' | 'desc' },
): Promise<UnionEvent[]> {
  const rows = await matching(db, query)
    .select(eventColumns)
    .orderBy('starts_at', page.order)
    .orderBy('id')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return rows.map(toEvent);
}

export async function countEvents(db: Db, query: Query): Promise<number> {
  const row = await matching(db, query)
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function matching(db: Db, { region, filter }: Query) {
  const { text, kind, statuses, from, to } = filter;
  let found = db.selectFrom('events').where('region_code', '=', region);
  if (kind) found = found.where('kind', '=', kind);
  if (statuses && statuses.length > 0) found = found.where('status', 'in', [...statuses]);
  if (from) found = found.where('starts_at', '>=', startOfDay(from));
  if (to) found = found.where('starts_at', '<', endOfDay(to));
  if (text?.trim())
    found = found
      .where(sql<boolean>`search_grams @> ${gramsToFind(text)}::text[]`)
      .where('search_text', 'like', containsPattern(text));
  return found;
}

/** Events held up to a day and who came, for the figures. */
export async function sumHeld(
  db: Db,
  of: { region: string; asOf: string },
): Promise<{ events: bigint; attended: bigint }> {
  const row = await matching(db, {
    region: of.region,
    filter: { statuses: ['held', 'archived'], to: of.asOf },
  })
    .select((eb) => eb.fn.countAll<bigint>().as('events'))
    .select(sql<bigint>`coalesce(sum(attended), 0)::bigint`.as('attended'))
    .executeTakeFirstOrThrow();
  return row;
}
