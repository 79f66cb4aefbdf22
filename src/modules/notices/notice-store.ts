import type { DB, Db, Selectable, Transaction } from '../../platform/db/database.ts';
import type { Notice, NoticeState, OutChannel } from './notice.ts';

interface NewNotice {
  readonly region: string;
  readonly id: string;
  readonly channel: OutChannel;
  readonly recipientSealed: string;
  readonly recipientIndex: string;
  readonly template: string;
  readonly valuesSealed: string;
  readonly key: string | undefined;
  readonly nextTryAt: Date;
  readonly createdAt: Date;
}

/** @returns false where a message with the same key is there already. */
export async function insertNotice(tx: Transaction, notice: NewNotice): Promise<boolean> {
  const inserted = await tx
    .insertInto('notices')
    .values({
      region_code: notice.region,
      id: notice.id,
      channel: notice.channel,
      recipient_sealed: notice.recipientSealed,
      recipient_index: notice.recipientIndex,
      template: notice.template,
      values_sealed: notice.valuesSealed,
      once_key: notice.key ?? null,
      state: 'waiting',
      attempts: 0,
      next_try_at: notice.nextTryAt,
      created_at: notice.createdAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['region_code', 'once_key']).where('once_key', 'is not', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Takes a message for one try: waiting and due, or left in the hands of a process that died. */
export async function claimNotice(
  tx: Transaction,
  place: { region: string; id: string },
  times: { now: Date; leaseUntil: Date },
): Promise<Notice | undefined> {
  const row = await tx
    .updateTable('notices')
    .set((eb) => ({ state: 'sending', lease_until: times.leaseUntil, attempts: eb('attempts', '+', 1) }))
    .where('region_code', '=', place.region)
    .where('id', '=', place.id)
    .where((eb) =>
      eb.or([
        eb('state', '=', 'waiting').and('next_try_at', '<=', times.now),
        eb('state', '=', 'sending').and('lease_until', '<', times.now),
      ]),
    )
    .returningAll()
    .executeTakeFirst();
  return row && noticeOf(row);
}

export interface Settlement {
  readonly state: 'waiting' | 'sent' | 'failed';
  readonly at: Date;
  readonly nextTryAt?: Date;
  readonly carrier?: string;
  readonly error?: string;
  /** Erase the content: a code that was sent. */
  readonly forget?: true;
}

/** Writes how a try ended; does nothing where another try has begun since. */
export async function settleTry(tx: Transaction, claimed: Notice, end: Settlement): Promise<void> {
  await tx
    .updateTable('notices')
    .set({
      state: end.state,
      lease_until: null,
      last_error: end.error ?? null,
      settled_at: end.state === 'waiting' ? null : end.at,
      ...(end.nextTryAt ? { next_try_at: end.nextTryAt } : {}),
      ...(end.carrier ? { carrier: end.carrier } : {}),
      ...(end.forget ? { values_sealed: null } : {}),
    })
    .where('region_code', '=', claimed.region)
    .where('id', '=', claimed.id)
    .where('state', '=', 'sending')
    .where('attempts', '=', claimed.attempts)
    .execute();
}

export async function lockNotice(tx: Transaction, region: string, id: string): Promise<Notice | undefined> {
  const row = await tx
    .selectFrom('notices')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && noticeOf(row);
}

export async function saveRetry(tx: Transaction, notice: Notice, now: Date): Promise<void> {
  await tx
    .updateTable('notices')
    .set({ state: 'waiting', attempts: 0, next_try_at: now, settled_at: null })
    .where('region_code', '=', notice.region)
    .where('id', '=', notice.id)
    .execute();
}

export async function saveCancel(tx: Transaction, notice: Notice, now: Date): Promise<void> {
  await tx
    .updateTable('notices')
    .set({ state: 'cancelled', settled_at: now, values_sealed: null })
    .where('region_code', '=', notice.region)
    .where('id', '=', notice.id)
    .execute();
}

/** Messages of all regions whose delivery job seems lost. */
export async function findOverdueNotices(
  db: Db,
  before: { due: Date; lease: Date; limit: number },
): Promise<{ region: string; id: string }[]> {
  const rows = await db
    .selectFrom('notices')
    .select(['region_code', 'id'])
    .where('state', 'in', ['waiting', 'sending'])
    .where((eb) =>
      eb.or([
        eb('state', '=', 'waiting').and('next_try_at', '<', before.due),
        eb('state', '=', 'sending').and('lease_until', '<', before.lease),
      ]),
    )
    .orderBy('next_try_at')
    .orderBy('id')
    .limit(before.limit)
    .execute();
  return rows.map((row) => ({ region: row.region_code, id: row.id }));
}

/** Erases what was said in messages that were settled before `before`; that they were sent stays known. */
export async function forgetContents(db: Db, before: Date): Promise<number> {
  const result = await db
    .updateTable('notices')
    .set({ values_sealed: null })
    .where('state', 'in', ['sent', 'cancelled'])
    .where('settled_at', '<', before)
    .where('values_sealed', 'is not', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

export interface NoticeFilter {
  readonly state?: NoticeState | undefined;
  readonly channels?: readonly OutChannel[] | undefined;
  readonly template?: string | undefined;
  /** Blind indexes of one recipient. */
  readonly recipientIndexes?: readonly string[] | undefined;
}

/** Newest first. */
export async function listNotices(
  db: Db,
  region: string,
  query: { filter: NoticeFilter; offset: number; limit: number },
): Promise<Notice[]> {
  // `IN ()` is no SQL, and nothing matches an empty list anyway.
  if (query.filter.channels?.length === 0) return [];
  const { state, channels, template, recipientIndexes } = query.filter;
  let matching = db.selectFrom('notices').selectAll().where('region_code', '=', region);
  if (state !== undefined) matching = matching.where('state', '=', state);
  if (channels !== undefined) matching = matching.where('channel', 'in', channels);
  if (template !== undefined) matching = matching.where('template', '=', template);
  if (recipientIndexes !== undefined) matching = matching.where('recipient_index', 'in', recipientIndexes);
  const rows = await matching.orderBy('id', 'desc').offset(query.offset).limit(query.limit).execute();
  return rows.map(noticeOf);
}

/** How many messages failed and nobody has looked after them yet, by channel. */
export async function countFailed(db: Db, region: string): Promise<{ channel: OutChannel; count: number }[]> {
  const rows = await db
    .selectFrom('notices')
    .select((eb) => ['channel', eb.fn.countAll<bigint>().as('count')])
    .where('region_code', '=', region)
    .where('state', '=', 'failed')
    .groupBy('channel')
    .orderBy('channel')
    .execute();
  return rows.map((row) => ({ channel: channelOf(row.channel), count: Number(row.count) }));
}

function noticeOf(row: Selectable<DB['notices']>): Notice {
  return {
    region: row.region_code,
    id: row.id,
    channel: channelOf(row.channel),
    template: row.template,
    state: row.state as NoticeState, // the CHECK notices_state_known keeps this union
    attempts: row.attempts,
    nextTryAt: row.next_try_at,
    lastError: row.last_error ?? undefined,
    carrier: row.carrier ?? undefined,
    createdAt: row.created_at,
    settledAt: row.settled_at ?? undefined,
    recipientSealed: row.recipient_sealed,
    valuesSealed: row.values_sealed ?? undefined,
  };
}

function channelOf(channel: string): OutChannel {
  return channel as OutChannel; // the CHECK notices_channel_known keeps this union
}
