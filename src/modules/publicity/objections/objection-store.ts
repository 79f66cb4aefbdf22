import { type DB, type Db, type Selectable, sql, type Transaction } from '../../../platform/db/database.ts';
import { declarePublished, type Published } from '../masking/published.ts';
import type { Notice } from '../notice/notice.ts';
import type { Pause } from '../notice/notice-clock.ts';
import { channels, type Objection, type ObjectionStatus, objectionStatuses } from './objection.ts';

type Row = Selectable<DB['publicity_objections']>;
type NoticeKey = Pick<Notice, 'region' | 'id'>;

export interface SealedObjection {
  readonly statement: string;
  readonly name: string | undefined;
  readonly contact: string | undefined;
}

export type NewObjection = Omit<
  Objection,
  'status' | 'answer' | 'answererName' | 'answeredOn' | 'hasName'
> & { readonly sealed: SealedObjection };

export async function insertObjection(tx: Transaction, one: NewObjection): Promise<void> {
  await tx
    .insertInto('publicity_objections')
    .values({
      region_code: one.region,
      id: one.id,
      notice_id: one.noticeId,
      sequence: one.sequence,
      channel: one.channel,
      statement_sealed: one.sealed.statement,
      name_sealed: one.sealed.name ?? null,
      contact_sealed: one.sealed.contact ?? null,
      person_id: one.personId ?? null,
      raised_on: one.raisedOn,
      raised_at: one.raisedAt,
      due_on: one.dueOn,
      status: 'open',
    })
    .execute();
}

export async function findObjection(
  db: Db | Transaction,
  region: string,
  id: string,
): Promise<Objection | undefined> {
  const row = await db
    .selectFrom('publicity_objections')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toObjection(row);
}

/** What was said and by whom, still sealed; only the department's page opens it. */
export async function findSealed(db: Db, region: string, id: string): Promise<SealedObjection | undefined> {
  const row = await db
    .selectFrom('publicity_objections')
    .select(['statement_sealed', 'name_sealed', 'contact_sealed'])
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      statement: row.statement_sealed,
      name: row.name_sealed ?? undefined,
      contact: row.contact_sealed ?? undefined,
    }
  );
}

export async function listObjections(db: Db | Transaction, notice: NoticeKey): Promise<Objection[]> {
  const rows = await db
    .selectFrom('publicity_objections')
    .selectAll()
    .where('region_code', '=', notice.region)
    .where('notice_id', '=', notice.id)
    .orderBy('sequence')
    .execute();
  return rows.map(toObjection);
}

export async function countOpenObjections(db: Db | Transaction, notice: NoticeKey): Promise<number> {
  const row = await db
    .selectFrom('publicity_objections')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('region_code', '=', notice.region)
    .where('notice_id', '=', notice.id)
    .where('status', '=', 'open')
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Spans of the answered objections: days that do not count. */
export async function listPauses(tx: Transaction, notice: NoticeKey): Promise<Pause[]> {
  const rows = await tx
    .selectFrom('publicity_objections')
    .select(['raised_on', 'answered_on'])
    .where('region_code', '=', notice.region)
    .where('notice_id', '=', notice.id)
    .where('answered_on', 'is not', null)
    .execute();
  return rows.map((row) => ({ from: row.raised_on, to: row.answered_on ?? row.raised_on }));
}

export interface Answer {
  readonly status: Exclude<ObjectionStatus, 'open'>;
  readonly answer: Published;
  readonly by: string;
  readonly on: string;
  readonly at: Date;
}

/** Answers one objection, or with `id` left out every open one of the notice. @returns the answered rows. */
export async function answerObjections(
  tx: Transaction,
  notice: NoticeKey,
  given: Answer & { id?: string },
): Promise<Objection[]> {
  const { id } = given;
  const rows = await tx
    .updateTable('publicity_objections')
    .set({
      status: given.status,
      answer: given.answer,
      answerer_name: given.by,
      answered_on: given.on,
      answered_at: given.at,
    })
    .where('region_code', '=', notice.region)
    .where('notice_id', '=', notice.id)
    .where('status', '=', 'open')
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .returningAll()
    .execute();
  return rows.map(toObjection);
}

/** Open objections of these kinds, the most urgent first; for today's list. */
export async function listOpenObjections(
  db: Db,
  region: string,
  of: { kinds: readonly string[]; limit: number },
) {
  if (of.kinds.length === 0) return [];
  const rows = await db
    .selectFrom('publicity_objections as o')
    .innerJoin('publicity_notices as n', (join) =>
      join.onRef('n.region_code', '=', 'o.region_code').onRef('n.id', '=', 'o.notice_id'),
    )
    .select([
      'o.id',
      'o.notice_id',
      'o.sequence',
      'o.due_on',
      'n.year',
      'n.sequence as notice_sequence',
      'n.title',
    ])
    .where('o.region_code', '=', region)
    .where('o.status', '=', 'open')
    .where('n.kind', 'in', [...of.kinds])
    .orderBy('o.due_on')
    .orderBy('o.id')
    .limit(of.limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    noticeId: row.notice_id,
    sequence: row.sequence,
    dueOn: row.due_on,
    notice: { year: row.year, sequence: row.notice_sequence },
    title: row.title,
  }));
}

/** A worker's own objections with the notices they are about, newest first. */
export async function listOwnObjections(db: Db, region: string, personId: string) {
  const rows = await db
    .selectFrom('publicity_objections as o')
    .innerJoin('publicity_notices as n', (join) =>
      join.onRef('n.region_code', '=', 'o.region_code').onRef('n.id', '=', 'o.notice_id'),
    )
    .selectAll('o')
    .select(['n.year', 'n.sequence as notice_sequence', 'n.title'])
    .where('o.region_code', '=', region)
    .where('o.person_id', '=', personId)
    .orderBy('o.id', 'desc')
    .limit(20)
    .execute();
  return rows.map((row) => ({
    objection: toObjection(row),
    notice: { year: row.year, sequence: row.notice_sequence },
    title: row.title,
    answeredAt: row.answered_at ?? undefined,
  }));
}

/** Rows sealed with an older key, locked. */
export async function lockOldSeals(
  tx: Transaction,
  region: string,
  of: { keyVersion: number; limit: number },
): Promise<(SealedObjection & { id: string })[]> {
  const rows = await tx
    .selectFrom('publicity_objections')
    .select(['id', 'statement_sealed', 'name_sealed', 'contact_sealed'])
    .where('region_code', '=', region)
    .where(sql<boolean>`statement_sealed NOT LIKE ${`v${of.keyVersion}.%`}`)
    .orderBy('id')
    .limit(of.limit)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map((row) => ({
    id: row.id,
    statement: row.statement_sealed,
    name: row.name_sealed ?? undefined,
    contact: row.contact_sealed ?? undefined,
  }));
}

export async function updateSeals(
  tx: Transaction,
  where: { region: string; id: string },
  sealed: SealedObjection,
): Promise<void> {
  await tx
    .updateTable('publicity_objections')
    .set({
      statement_sealed: sealed.statement,
      name_sealed: sealed.name ?? null,
      contact_sealed: sealed.contact ?? null,
    })
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .execute();
}

function toObjection(row: Row): Objection {
  return {
    region: row.region_code,
    id: row.id,
    noticeId: row.notice_id,
    sequence: row.sequence,
    channel: channels.find((one) => one === row.channel) ?? 'web',
    personId: row.person_id ?? undefined,
    raisedOn: row.raised_on,
    raisedAt: row.raised_at,
    dueOn: row.due_on,
    status: objectionStatuses.find((one) => one === row.status) ?? 'open',
    answer: row.answer === null ? undefined : declarePublished(row.answer),
    answererName: row.answerer_name ?? undefined,
    answeredOn: row.answered_on ?? undefined,
    hasName: row.name_sealed !== null,
  };
}
