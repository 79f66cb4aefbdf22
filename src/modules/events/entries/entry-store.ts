import { type DB, type Db, type Selectable, sql, type Transaction } from '../../../platform/db/database.ts';
import type { UnionEvent } from '../event/event.ts';
import { type Entry, type EntryStatus, entryChannels, entryStatuses, type SealedEntry } from './entry.ts';
import type { SealedColumns } from './seal-entry.ts';

type Row = Selectable<DB['event_entries']>;
type EventKey = Pick<UnionEvent, 'region' | 'id'>;

export type NewEntry = Omit<Entry, 'hasPhone' | 'hasIdentity'> & {
  readonly sealed: SealedColumns;
  readonly submitter: { readonly id: string; readonly name: string };
};

export async function insertEntry(tx: Transaction, entry: NewEntry): Promise<void> {
  await tx
    .insertInto('event_entries')
    .values({
      region_code: entry.region,
      id: entry.id,
      event_id: entry.eventId,
      sequence: entry.sequence,
      status: entry.status,
      channel: entry.channel,
      person_id: entry.personId ?? null,
      organisation_id: entry.organisationId ?? null,
      organisation_name: entry.organisationName ?? null,
      name: entry.name,
      ...entry.sealed,
      submitter_id: entry.submitter.id,
      submitter_name: entry.submitter.name,
      created_at: entry.createdAt,
    })
    .execute();
}

export async function findEntry(
  db: Db | Transaction,
  region: string,
  id: string,
): Promise<Entry | undefined> {
  const row = await db
    .selectFrom('event_entries')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toEntry(row);
}

/** A worker's standing entry for an event. */
export async function findOwnEntry(db: Db, event: EventKey, personId: string): Promise<Entry | undefined> {
  const row = await db
    .selectFrom('event_entries')
    .selectAll()
    .where('region_code', '=', event.region)
    .where('event_id', '=', event.id)
    .where('person_id', '=', personId)
    .where('status', '<>', 'cancelled')
    .executeTakeFirst();
  return row && toEntry(row);
}

/** Entries in the order they came; `organisationId` narrows to what one unit sent in. */
export async function listEntries(
  db: Db | Transaction,
  event: EventKey,
  of: { statuses?: readonly EntryStatus[]; organisationId?: string } = {},
): Promise<Entry[]> {
  const { statuses, organisationId } = of;
  const rows = await db
    .selectFrom('event_entries')
    .selectAll()
    .where('region_code', '=', event.region)
    .where('event_id', '=', event.id)
    .$if(statuses !== undefined, (query) => query.where('status', 'in', [...(statuses ?? [])]))
    .$if(organisationId !== undefined, (query) => query.where('organisation_id', '=', organisationId ?? ''))
    .orderBy('sequence')
    .execute();
  return rows.map(toEntry);
}

/** Sealed values of the entries that have a place, by entry id. */
export async function listSealed(db: Db | Transaction, event: EventKey): Promise<Map<string, SealedEntry>> {
  const rows = await db
    .selectFrom('event_entries')
    .select(['id', 'phone_sealed', 'identity_sealed', 'emergency_sealed'])
    .where('region_code', '=', event.region)
    .where('event_id', '=', event.id)
    .where('status', '<>', 'cancelled')
    .execute();
  return new Map(rows.map((row) => [row.id, toSealed(row)]));
}

/** Those who wait, first come first, at most so many. */
export async function listWaiting(tx: Transaction, event: EventKey, limit: number): Promise<Entry[]> {
  const rows = await tx
    .selectFrom('event_entries')
    .selectAll()
    .where('region_code', '=', event.region)
    .where('event_id', '=', event.id)
    .where('status', '=', 'waiting')
    .orderBy('sequence')
    .limit(limit)
    .execute();
  return rows.map(toEntry);
}

export async function updateEntry(
  tx: Transaction,
  entry: Pick<Entry, 'region' | 'id'>,
  change: { status: 'taken'; movedUpAt: Date } | { status: 'cancelled'; cancelledAt: Date },
): Promise<void> {
  await tx
    .updateTable('event_entries')
    .set(
      change.status === 'taken'
        ? { status: 'taken', moved_up_at: change.movedUpAt }
        : { status: 'cancelled', cancelled_at: change.cancelledAt },
    )
    .where('region_code', '=', entry.region)
    .where('id', '=', entry.id)
    .execute();
}

/** A worker's own entries with their events, newest first. */
export async function listOwnEntries(db: Db, region: string, personId: string) {
  const rows = await db
    .selectFrom('event_entries as n')
    .innerJoin('events as e', (join) =>
      join.onRef('e.region_code', '=', 'n.region_code').onRef('e.id', '=', 'n.event_id'),
    )
    .selectAll('n')
    .select(['e.title', 'e.starts_at', 'e.status as event_status'])
    .where('n.region_code', '=', region)
    .where('n.person_id', '=', personId)
    .orderBy('n.id', 'desc')
    .limit(20)
    .execute();
  return rows.map((row) => ({
    entry: toEntry(row),
    title: row.title,
    startsAt: row.starts_at,
    eventStatus: row.event_status,
    changedAt: row.cancelled_at ?? row.moved_up_at ?? row.created_at,
  }));
}

/** Rows sealed with an older key, locked. */
export async function lockOldSeals(
  tx: Transaction,
  region: string,
  of: { keyVersion: number; limit: number },
): Promise<(SealedEntry & { id: string })[]> {
  const prefix = `v${of.keyVersion}.%`;
  const rows = await tx
    .selectFrom('event_entries')
    .select(['id', 'phone_sealed', 'identity_sealed', 'emergency_sealed'])
    .where('region_code', '=', region)
    .where(
      sql<boolean>`(phone_sealed NOT LIKE ${prefix} OR identity_sealed NOT LIKE ${prefix} OR emergency_sealed NOT LIKE ${prefix})`,
    )
    .orderBy('id')
    .limit(of.limit)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map((row) => ({ id: row.id, ...toSealed(row) }));
}

export async function updateSeals(
  tx: Transaction,
  where: { region: string; id: string },
  sealed: SealedColumns,
): Promise<void> {
  await tx
    .updateTable('event_entries')
    .set(sealed)
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .execute();
}

function toSealed(row: Pick<Row, 'phone_sealed' | 'identity_sealed' | 'emergency_sealed'>): SealedEntry {
  return {
    phone: row.phone_sealed ?? undefined,
    identity: row.identity_sealed ?? undefined,
    emergency: row.emergency_sealed ?? undefined,
  };
}

function toEntry(row: Row): Entry {
  return {
    region: row.region_code,
    id: row.id,
    eventId: row.event_id,
    sequence: row.sequence,
    status: entryStatuses.find((one) => one === row.status) ?? 'cancelled',
    channel: entryChannels.find((one) => one === row.channel) ?? 'paper',
    personId: row.person_id ?? undefined,
    organisationId: row.organisation_id ?? undefined,
    organisationName: row.organisation_name ?? undefined,
    name: row.name,
    hasPhone: row.phone_sealed !== null,
    hasIdentity: row.identity_sealed !== null,
    createdAt: row.created_at,
  };
}
