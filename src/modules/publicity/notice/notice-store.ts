import { type Db, sql, type Transaction } from '../../../platform/db/database.ts';
import { gramsOf, searchForm } from '../../../platform/search-grams.ts';
import type { PublishedTable } from '../masking/mask-field.ts';
import { declarePublished, type Published } from '../masking/published.ts';
import type { Notice, NoticeStatus, Subject } from './notice.ts';
import { noticeColumns, toNotice } from './notice-row.ts';

export type NewNotice = Omit<
  Notice,
  'status' | 'objectionCount' | 'endedAt' | 'withdrawal' | 'version' | 'fields' | 'rowCount' | 'shownUntil'
>;

/** Writes a running notice and its rows; both arguments hold nothing that was not masked. */
export async function insertNotice(tx: Transaction, notice: NewNotice, table: PublishedTable): Promise<void> {
  const words = [notice.title, notice.intro ?? ''];
  await tx
    .insertInto('publicity_notices')
    .values({
      region_code: notice.region,
      id: notice.id,
      year: notice.year,
      sequence: notice.sequence,
      kind: notice.kind,
      subject_type: notice.subject.type,
      subject_id: notice.subject.id,
      title: notice.title,
      intro: notice.intro ?? null,
      basis: notice.basis ?? null,
      column_keys: table.columns.map((column) => column.field),
      row_count: table.rows.length,
      working_days: notice.workingDays,
      from_on: notice.from,
      until_on: notice.until,
      shown_until: notice.until,
      status: 'running',
      publisher_id: notice.publisher.id,
      publisher_name: notice.publisher.name,
      published_at: notice.publishedAt,
      search_text: words.map(searchForm).join('\n'),
      search_grams: gramsOf(...words),
    })
    .execute();
  await insertRows(tx, notice, table.rows);
}

async function insertRows(
  tx: Transaction,
  notice: Pick<Notice, 'region' | 'id'>,
  rows: PublishedTable['rows'],
): Promise<void> {
  // One jsonb parameter whatever the length of the list.
  const given = JSON.stringify(rows.map((cells, position) => ({ position, cells })));
  await sql`
    INSERT INTO publicity_rows (region_code, notice_id, position, cells)
    SELECT ${notice.region}, ${notice.id}::uuid, r.position, r.cells
    FROM jsonb_to_recordset(${given}::jsonb) AS r(position integer, cells text[])`.execute(tx);
}

/** The next number of the year; the counter stays locked until the transaction ends. */
export async function takeNumber(tx: Transaction, region: string, year: number): Promise<number> {
  const row = await tx
    .insertInto('publicity_counters')
    .values({ region_code: region, year, last_number: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['region_code', 'year'])
        .doUpdateSet({ last_number: sql`publicity_counters.last_number + 1` }),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return row.last_number;
}

export async function findNotice(
  db: Db | Transaction,
  region: string,
  id: string,
): Promise<Notice | undefined> {
  const row = await db
    .selectFrom('publicity_notices')
    .select(noticeColumns)
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toNotice(row);
}

export async function lockNotice(tx: Transaction, region: string, id: string): Promise<Notice | undefined> {
  const row = await tx
    .selectFrom('publicity_notices')
    .select(noticeColumns)
    .where('region_code', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toNotice(row);
}

/** The newest notice of a subject; an owner publishes again after a withdrawal. */
export async function findNewestNotice(
  db: Db | Transaction,
  region: string,
  subject: Subject,
): Promise<Notice | undefined> {
  const row = await db
    .selectFrom('publicity_notices')
    .select(noticeColumns)
    .where('region_code', '=', region)
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toNotice(row);
}

/** Rows of a notice in their order, already masked. */
export async function listRows(
  db: Db | Transaction,
  notice: Pick<Notice, 'region' | 'id'>,
  page: { offset: number; limit: number },
): Promise<Published[][]> {
  const rows = await db
    .selectFrom('publicity_rows')
    .select('cells')
    .where('region_code', '=', notice.region)
    .where('notice_id', '=', notice.id)
    .orderBy('position')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return rows.map((row) => row.cells.map(declarePublished));
}

export interface NoticeChange {
  readonly status: NoticeStatus;
  readonly until?: string;
  readonly shownUntil?: string;
  readonly objectionCount?: number;
  readonly endedAt?: Date;
  readonly withdrawal?: { readonly at: Date; readonly by: string; readonly reason: Published };
}

export async function updateNotice(
  tx: Transaction,
  notice: Pick<Notice, 'region' | 'id'>,
  change: NoticeChange,
): Promise<void> {
  await tx
    .updateTable('publicity_notices')
    .set({
      status: change.status,
      ...(change.until === undefined ? {} : { until_on: change.until }),
      ...(change.shownUntil === undefined ? {} : { shown_until: change.shownUntil }),
      ...(change.objectionCount === undefined ? {} : { objection_count: change.objectionCount }),
      ...(change.endedAt === undefined ? {} : { ended_at: change.endedAt }),
      ...(change.withdrawal === undefined
        ? {}
        : {
            withdrawn_at: change.withdrawal.at,
            withdrawer_name: change.withdrawal.by,
            withdrawal_reason: change.withdrawal.reason,
          }),
      version: sql`version + 1`,
    })
    .where('region_code', '=', notice.region)
    .where('id', '=', notice.id)
    .execute();
}

/** Running notices whose last day is over, locked; another worker's are skipped. */
export async function lockOver(
  tx: Transaction,
  region: string,
  due: { today: string; limit: number },
): Promise<Notice[]> {
  const rows = await tx
    .selectFrom('publicity_notices')
    .select(noticeColumns)
    .where('region_code', '=', region)
    .where('status', '=', 'running')
    .where('until_on', '<', due.today)
    .orderBy('id')
    .limit(due.limit)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map(toNotice);
}
