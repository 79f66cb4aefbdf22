import { endOfDay, startOfDay } from '../../../../platform/dates.ts';
import { type Db, sql, type Transaction } from '../../../../platform/db/database.ts';
import { type Ground, parseTakedownNumber, type Takedown } from './takedown.ts';
import { blockingStatuses, type TakedownStatus } from './takedown-lifecycle.ts';
import { takedownColumns, toTakedown } from './takedown-row.ts';

export interface TakedownFilter {
  readonly text?: string | undefined;
  readonly status?: TakedownStatus | 'open' | undefined;
  readonly ground?: Ground | undefined;
  /** Filed on these civil days, both inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** The register, newest first. */
export async function listTakedowns(
  db: Db,
  of: { region: string; filter: TakedownFilter },
  page: Page,
): Promise<Takedown[]> {
  const rows = await filtered(db, of)
    .select(takedownColumns)
    .orderBy('filed_at', 'desc')
    .orderBy('id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return rows.map(toTakedown);
}

export async function countTakedowns(
  db: Db,
  of: { region: string; filter: TakedownFilter },
): Promise<number> {
  const row = await filtered(db, of)
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function filtered(db: Db, { region, filter }: { region: string; filter: TakedownFilter }) {
  const number = filter.text === undefined ? undefined : parseTakedownNumber(filter.text);
  let query = db.selectFrom('news_takedowns').where('region_code', '=', region);
  if (number) query = query.where('year', '=', number.year).where('sequence', '=', number.sequence);
  else if (filter.text) query = query.where(sql<boolean>`strpos(party_label, ${filter.text}) > 0`);
  if (filter.status === 'open') query = query.where('closed_at', 'is', null);
  else if (filter.status) query = query.where('status', '=', filter.status);
  if (filter.ground) query = query.where('ground', '=', filter.ground);
  if (filter.from) query = query.where('filed_at', '>=', startOfDay(filter.from));
  if (filter.to) query = query.where('filed_at', '<', endOfDay(filter.to));
  return query;
}

/** Open notices with a clock, the most urgent first; for today's list. */
export async function listDue(db: Db, region: string, limit: number): Promise<Takedown[]> {
  const rows = await db
    .selectFrom('news_takedowns')
    .select(takedownColumns)
    .where('region_code', '=', region)
    .where('closed_at', 'is', null)
    .where('status', '!=', 'forwarded')
    .orderBy('due_on')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toTakedown);
}

/** Notices announced because nobody could be reached, newest first; for everybody. */
export async function listAnnounced(db: Db, region: string, limit: number): Promise<Takedown[]> {
  const rows = await db
    .selectFrom('news_takedowns')
    .select(takedownColumns)
    .where('region_code', '=', region)
    .where('forward_channel', '=', 'announcement')
    .where('status', 'in', ['forwarded', 'countered'])
    .orderBy('filed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toTakedown);
}

/** An earlier notice of the same party about one of these articles that bars another: still open, or restored (§17). */
export async function findEarlierOfParty(
  tx: Transaction,
  region: string,
  of: { partyIndexes: readonly string[]; articleIds: readonly string[] },
): Promise<Pick<Takedown, 'year' | 'sequence' | 'status'> | undefined> {
  if (of.articleIds.length === 0) return undefined;
  const row = await tx
    .selectFrom('news_takedowns as t')
    .innerJoin('news_takedown_items as i', (join) =>
      join.onRef('i.region_code', '=', 't.region_code').onRef('i.takedown_id', '=', 't.id'),
    )
    .select(takedownColumns.map((column) => `t.${column}` as const))
    .where('t.region_code', '=', region)
    .where('t.party_index', 'in', [...of.partyIndexes])
    .where('i.article_id', 'in', [...of.articleIds])
    .where((eb) =>
      eb.or([
        eb('t.status', 'in', ['received', 'incomplete', ...blockingStatuses]),
        eb.and([
          eb('t.status', '=', 'restored'),
          eb.exists(
            eb
              .selectFrom('news_takedown_counters as c')
              .select('c.id')
              .where('c.region_code', '=', region)
              .whereRef('c.takedown_id', '=', 't.id')
              .where('c.status', '=', 'accepted'),
          ),
        ]),
      ]),
    )
    .orderBy('t.filed_at', 'desc')
    .orderBy('t.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toTakedown(row);
}
