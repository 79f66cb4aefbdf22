import type { Act } from '../../platform/actor.ts';
import { endOfDay, startOfDay } from '../../platform/dates.ts';
import { type DB, type Db, type Selectable, sql, type Transaction } from '../../platform/db/database.ts';
import { newId } from '../../platform/id.ts';
import type { AuditEvent } from './audit-event.ts';

/** What is written down about one act. */
export interface AuditEntry {
  /** e.g. `case.accept`; the same word the route declares. */
  readonly word: string;
  readonly subject: { readonly type: string; readonly id: string };
  /** Why, in the actor's own words, where a reason is asked for. */
  readonly reason?: string | undefined;
  /** On which papers, with which values; never personal data in clear. */
  readonly detail?: Readonly<Record<string, unknown>>;
  /** Where the row lies, if not in the actor's own region. */
  readonly region?: string;
}

/** Writes one audit row in the caller's transaction: no act without its row, no row without its act. */
export async function recordAudit(
  tx: Transaction | Db,
  act: Pick<Act, 'actor' | 'now' | 'requestId'>,
  entry: AuditEntry,
): Promise<void> {
  await tx.insertInto('audit_events').values(toRow({ act, entry })).execute();
}

/** An act and what is written down about it. */
export interface AuditRecord {
  readonly act: Pick<Act, 'actor' | 'now' | 'requestId'>;
  readonly entry: AuditEntry;
}

/** Writes many audit rows in one statement, whose text is the same for any number of them. */
export async function insertAudits(db: Db, records: readonly AuditRecord[]): Promise<void> {
  const rows = records.map(toRow);
  const column = (name: keyof (typeof rows)[number]) => rows.map((row) => row[name]);
  await sql`
    INSERT INTO audit_events (region_code, id, happened_at, actor_kind, actor_id, actor_name, word, subject_type,
      subject_id, reason, detail, request_id)
    SELECT * FROM unnest(${column('region_code')}::text[], ${column('id')}::uuid[],
      ${column('happened_at')}::timestamptz[], ${column('actor_kind')}::text[], ${column('actor_id')}::text[],
      ${column('actor_name')}::text[], ${column('word')}::text[], ${column('subject_type')}::text[],
      ${column('subject_id')}::text[], ${column('reason')}::text[], ${column('detail')}::jsonb[],
      ${column('request_id')}::text[])`.execute(db);
}

function toRow({ act, entry }: AuditRecord) {
  return {
    region_code: entry.region ?? act.actor.region,
    id: newId(),
    happened_at: act.now,
    actor_kind: act.actor.kind,
    actor_id: act.actor.id,
    actor_name: act.actor.name,
    word: entry.word,
    subject_type: entry.subject.type,
    subject_id: entry.subject.id,
    reason: entry.reason ?? null,
    detail: JSON.stringify(entry.detail ?? {}),
    request_id: act.requestId,
  };
}

/** Filters of the register; days are 'YYYY-MM-DD' in Asia/Shanghai, both inclusive. */
export interface AuditFilter {
  readonly word?: string | undefined;
  readonly actorId?: string | undefined;
  readonly actorName?: string | undefined;
  readonly subjectType?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Events newest first, `limit` of them, older than the event `before`. */
export async function findEvents(
  db: Db,
  region: string,
  page: { filter: AuditFilter; before?: string | undefined; limit: number },
): Promise<AuditEvent[]> {
  const { filter } = page;
  let query = db.selectFrom('audit_events').selectAll().where('region_code', '=', region);
  if (page.before) query = query.where('id', '<', page.before);
  if (filter.word) query = query.where('word', '=', filter.word);
  if (filter.actorId) query = query.where('actor_id', '=', filter.actorId);
  if (filter.actorName) query = query.where('actor_name', '=', filter.actorName);
  if (filter.subjectType) query = query.where('subject_type', '=', filter.subjectType);
  if (filter.subjectId) query = query.where('subject_id', '=', filter.subjectId);
  if (filter.from) query = query.where('happened_at', '>=', startOfDay(filter.from));
  if (filter.to) query = query.where('happened_at', '<', endOfDay(filter.to));
  const rows = await query.orderBy('id', 'desc').limit(page.limit).execute();
  return rows.map(toEvent);
}

export async function findEvent(db: Db, region: string, id: string): Promise<AuditEvent | undefined> {
  const row = await db
    .selectFrom('audit_events')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toEvent(row);
}

/** Words that occur, for the filter; a loose index scan, so that it stays quick on millions of rows. */
export async function findWords(db: Db, region: string): Promise<string[]> {
  const found = await sql<{ word: string }>`
    WITH RECURSIVE known AS (
      (SELECT word FROM audit_events WHERE region_code = ${region} ORDER BY word LIMIT 1)
      UNION ALL
      SELECT (SELECT e.word FROM audit_events e WHERE e.region_code = ${region} AND e.word > known.word ORDER BY e.word LIMIT 1)
      FROM known WHERE known.word IS NOT NULL
    ) SELECT word FROM known WHERE word IS NOT NULL ORDER BY word`.execute(db);
  return found.rows.map((row) => row.word);
}

/** Events in the order in which they are sealed: after `after`, up to and including `upTo`. */
export async function findEventsInOrder(
  db: Db | Transaction,
  region: string,
  range: { after: string | undefined; upTo: string; limit: number },
): Promise<AuditEvent[]> {
  let query = db
    .selectFrom('audit_events')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '<=', range.upTo);
  if (range.after) query = query.where('id', '>', range.after);
  return (await query.orderBy('id').limit(range.limit).execute()).map(toEvent);
}

function toEvent(row: Selectable<DB['audit_events']>): AuditEvent {
  return {
    id: row.id,
    happenedAt: row.happened_at,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    actorName: row.actor_name,
    word: row.word,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    reason: row.reason ?? undefined,
    detail: row.detail,
    requestId: row.request_id,
  };
}
