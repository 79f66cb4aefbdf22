import { type Db, sql } from '../../../platform/db/database.ts';
import { containsPattern, gramsToFind } from '../../../platform/search-grams.ts';
import type { PublicityKind } from '../publicity-kind.ts';
import type { Notice, NoticeStatus } from './notice.ts';
import { noticeColumns, toNotice } from './notice-row.ts';

export interface NoticeFilter {
  readonly text?: string | undefined;
  readonly kind?: PublicityKind | undefined;
  /** As it stands on `today`. */
  readonly status?: NoticeStatus | undefined;
  /** Only notices published up to this civil day. */
  readonly publishedTo?: string | undefined;
  /** Only notices that somebody objected to. */
  readonly objected?: boolean | undefined;
}

interface Query {
  readonly region: string;
  readonly today: string;
  readonly filter: NoticeFilter;
}

interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** 公示栏: what the public may read on that day; past its time a row is not there, whatever the job does. */
export async function listShown(db: Db, query: Query, page: Page): Promise<Notice[]> {
  const rows = await shown(db, query)
    .select(noticeColumns)
    .orderBy('from_on', 'desc')
    .orderBy('id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return rows.map(toNotice);
}

export async function countShown(db: Db, query: Query): Promise<number> {
  const row = await shown(db, query)
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function shown(db: Db, query: Query) {
  return matching(db, query)
    .where('status', 'in', ['running', 'paused'])
    .where('from_on', '<=', query.today)
    .where('shown_until', '>=', query.today);
}

/** 公示台账 of the console, newest first, over or not. */
export async function listNotices(db: Db, query: Query, page: Page): Promise<Notice[]> {
  const rows = await register(db, query)
    .select(noticeColumns)
    .orderBy('from_on', 'desc')
    .orderBy('id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return rows.map(toNotice);
}

export async function countNotices(db: Db, query: Query): Promise<number> {
  const row = await register(db, query)
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function register(db: Db, query: Query) {
  const { status } = query.filter;
  const isOver = sql<boolean>`status = 'running' AND until_on < ${query.today}::date`;
  let found = matching(db, query);
  if (status === 'running')
    found = found.where('status', '=', 'running').where('until_on', '>=', query.today);
  else if (status === 'ended') found = found.where((eb) => eb.or([eb('status', '=', 'ended'), isOver]));
  else if (status !== undefined) found = found.where('status', '=', status);
  return found;
}

function matching(db: Db, { region, filter }: Query) {
  const { text, kind, publishedTo } = filter;
  let found = db.selectFrom('publicity_notices').where('region_code', '=', region);
  if (kind) found = found.where('kind', '=', kind);
  if (publishedTo) found = found.where('from_on', '<=', publishedTo);
  if (filter.objected) found = found.where('objection_count', '>', 0);
  if (text?.trim())
    found = found
      .where(sql<boolean>`search_grams @> ${gramsToFind(text)}::text[]`)
      .where('search_text', 'like', containsPattern(text));
  return found;
}

/** Running notices whose last day is that day, of these kinds. */
export async function listEndingOn(
  db: Db,
  region: string,
  of: { kinds: readonly string[]; day: string },
): Promise<Notice[]> {
  if (of.kinds.length === 0) return [];
  const rows = await db
    .selectFrom('publicity_notices')
    .select(noticeColumns)
    .where('region_code', '=', region)
    .where('status', '=', 'running')
    .where('until_on', '=', of.day)
    .where('kind', 'in', [...of.kinds])
    .orderBy('id')
    .limit(20)
    .execute();
  return rows.map(toNotice);
}

export async function countPublished(db: Db, of: { region: string; asOf: string }): Promise<bigint> {
  const row = await db
    .selectFrom('publicity_notices')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('region_code', '=', of.region)
    .where('from_on', '<=', of.asOf)
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function countRaised(db: Db, of: { region: string; asOf: string }): Promise<bigint> {
  const row = await db
    .selectFrom('publicity_objections')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('region_code', '=', of.region)
    .where('raised_on', '<=', of.asOf)
    .executeTakeFirstOrThrow();
  return row.count;
}
