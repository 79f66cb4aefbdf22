import { type DB, type Db, type Selectable, sql, type Transaction } from '../../../platform/db/database.ts';

/** An in-site message as stored; the content is sealed. */
export interface InboxRow {
  readonly region: string;
  readonly id: string;
  readonly contentSealed: string;
  readonly createdAt: Date;
  readonly readAt: Date | undefined;
}

interface NewInboxRow {
  readonly region: string;
  readonly id: string;
  readonly recipientId: string;
  readonly template: string;
  readonly contentSealed: string;
  readonly key: string | undefined;
  readonly createdAt: Date;
}

/** Whose messages: an account and, for workers, the person behind it. */
export interface Reader {
  readonly region: string;
  readonly recipientIds: readonly string[];
}

export async function insertInboxMessage(tx: Transaction, message: NewInboxRow): Promise<void> {
  await tx
    .insertInto('inbox_messages')
    .values({
      region_code: message.region,
      id: message.id,
      recipient_id: message.recipientId,
      template: message.template,
      content_sealed: message.contentSealed,
      once_key: message.key ?? null,
      created_at: message.createdAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['region_code', 'once_key']).where('once_key', 'is not', null).doNothing(),
    )
    .execute();
}

/** One message to many, in one statement however many they are. */
export async function insertInboxMessages(
  tx: Transaction,
  message: Pick<NewInboxRow, 'region' | 'template' | 'contentSealed' | 'createdAt'> & {
    rows: readonly { id: string; recipientId: string }[];
  },
): Promise<void> {
  await sql`
    INSERT INTO inbox_messages (region_code, id, recipient_id, template, content_sealed, created_at)
    SELECT ${message.region}, r.id, r.recipient_id, ${message.template}, ${message.contentSealed}, ${message.createdAt}
    FROM unnest(${message.rows.map((row) => row.id)}::uuid[], ${message.rows.map((row) => row.recipientId)}::text[])
      AS r (id, recipient_id)`.execute(tx);
}

/** Newest first; `before` is the id of the last message of the page before. */
export async function findInboxRows(
  db: Db,
  reader: Reader,
  page: { before: string | undefined; limit: number },
): Promise<InboxRow[]> {
  const rows = await db
    .selectFrom('inbox_messages')
    .selectAll()
    .where('region_code', '=', reader.region)
    .where('recipient_id', 'in', reader.recipientIds)
    .$if(page.before !== undefined, (q) => q.where('id', '<', page.before ?? ''))
    .orderBy('id', 'desc')
    .limit(page.limit)
    .execute();
  return rows.map(inboxRowOf);
}

export async function countUnreadMessages(db: Db, reader: Reader): Promise<number> {
  const row = await db
    .selectFrom('inbox_messages')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('region_code', '=', reader.region)
    .where('recipient_id', 'in', reader.recipientIds)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Marks one message, or all, as read; other people's messages are not touched. */
export async function saveRead(
  tx: Transaction,
  reader: Reader,
  mark: { id: string | undefined; now: Date },
): Promise<void> {
  await tx
    .updateTable('inbox_messages')
    .set({ read_at: mark.now })
    .where('region_code', '=', reader.region)
    .where('recipient_id', 'in', reader.recipientIds)
    .where('read_at', 'is', null)
    .$if(mark.id !== undefined, (q) => q.where('id', '=', mark.id ?? ''))
    .execute();
}

function inboxRowOf(row: Selectable<DB['inbox_messages']>): InboxRow {
  return {
    region: row.region_code,
    id: row.id,
    contentSealed: row.content_sealed,
    createdAt: row.created_at,
    readAt: row.read_at ?? undefined,
  };
}
