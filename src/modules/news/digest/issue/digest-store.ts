import { type Db, sql, type Transaction } from '../../../../platform/db/database.ts';
import type { Digest, DigestLine, DigestStatus } from './digest.ts';
import { digestColumns, toDigest, toNumber, toStatus } from './digest-row.ts';

/** One issue with its sections and items in order; undefined for another region's id. */
export async function findDigest(db: Db, region: string, id: string): Promise<Digest | undefined> {
  const row = await db
    .selectFrom('news_digests')
    .select(digestColumns)
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toDigest(row, await readParts(db, region, id));
}

/** The same, its row locked until the transaction ends: whoever changes an issue does so one after the other. */
export async function lockDigest(tx: Transaction, region: string, id: string): Promise<Digest | undefined> {
  const row = await tx
    .selectFrom('news_digests')
    .select(digestColumns)
    .where('region_code', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toDigest(row, await readParts(tx, region, id));
}

async function readParts(db: Db, region: string, digestId: string) {
  const sections = await db
    .selectFrom('news_digest_sections')
    .select(['id', 'title', 'note'])
    .where('region_code', '=', region)
    .where('digest_id', '=', digestId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const items = await db
    .selectFrom('news_digest_items as i')
    .innerJoin('news_articles as a', (join) =>
      join.onRef('a.region_code', '=', 'i.region_code').onRef('a.id', '=', 'i.article_id'),
    )
    .select(['i.id', 'i.section_id', 'i.article_id', 'i.title', 'i.source_name', 'i.author'])
    .select(['i.published_on', 'i.url', 'i.excerpt', 'i.note', 'a.status as article_status'])
    .where('i.region_code', '=', region)
    .where('i.digest_id', '=', digestId)
    .orderBy('i.position')
    .orderBy('i.id')
    .execute();
  return { sections, items };
}

/** One page of the register of issues, newest first; one row more than `limit` tells of a next page. */
export async function listDigests(
  db: Db,
  region: string,
  page: {
    status: DigestStatus | undefined;
    year: number | undefined;
    /** For readers who do not see what the office is still writing. */
    issuedOnly: boolean;
    offset: number;
    limit: number;
  },
): Promise<DigestLine[]> {
  let query = db.selectFrom('news_digests').where('region_code', '=', region);
  query = page.status ? query.where('status', '=', page.status) : query.where('status', '!=', 'discarded');
  if (page.issuedOnly) query = query.where('number', 'is not', null);
  if (page.year) query = query.where('year', '=', page.year);
  const rows = await query
    .select(digestColumns)
    .select((eb) =>
      eb
        .selectFrom('news_digest_items as i')
        .select((count) => count.fn.countAll<bigint>().as('count'))
        .whereRef('i.region_code', '=', 'news_digests.region_code')
        .whereRef('i.digest_id', '=', 'news_digests.id')
        .as('item_count'),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .offset(page.offset)
    .limit(page.limit + 1)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    from: row.from_on,
    until: row.until_on,
    status: toStatus(row.status),
    number: toNumber(row),
    signedBy: row.signed_by ?? undefined,
    issuedAt: row.issued_at ?? undefined,
    creatorName: row.creator_name,
    createdAt: row.created_at,
    itemCount: Number(row.item_count ?? 0),
    version: row.version,
  }));
}

export interface NewDigest {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly until: string;
  /** Monday of the week, where the weekly job composed it. */
  readonly weekOf: string | undefined;
  readonly topics: readonly string[];
  readonly creator: { readonly id: string; readonly name: string };
  readonly now: Date;
}

/** @returns false where the week already has its draft. */
export async function insertDigest(tx: Transaction, region: string, digest: NewDigest): Promise<boolean> {
  const written = await tx
    .insertInto('news_digests')
    .values({
      region_code: region,
      id: digest.id,
      title: digest.title,
      from_on: digest.from,
      until_on: digest.until,
      week_of: digest.weekOf ?? null,
      topics: [...digest.topics],
      status: 'draft',
      creator_id: digest.creator.id,
      creator_name: digest.creator.name,
      created_at: digest.now,
      updated_at: digest.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['region_code', 'week_of']).where('week_of', 'is not', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return written !== undefined;
}

export interface DigestChange {
  readonly title?: string;
  readonly foreword?: string | null;
  readonly status?: DigestStatus;
  readonly year?: number;
  readonly number?: number;
  readonly signed_by?: string;
  readonly issued_at?: Date;
  readonly closed_at?: Date;
  readonly close_reason?: string;
}

/** Writes a change and counts the version up. */
export async function updateDigest(
  tx: Transaction,
  region: string,
  { id, change, now }: { id: string; change: DigestChange; now: Date },
): Promise<void> {
  await tx
    .updateTable('news_digests')
    .set({ ...change, updated_at: now, version: sql<number>`version + 1` })
    .where('region_code', '=', region)
    .where('id', '=', id)
    .execute();
}

/** What the last issue that staff composed or kept was made of; undefined where there is none yet. */
export async function findLastTopics(db: Db, region: string): Promise<readonly string[] | undefined> {
  const row = await db
    .selectFrom('news_digests')
    .select('topics')
    .where('region_code', '=', region)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.topics;
}

/** Drafts that wait for somebody, oldest first. */
export async function listDrafts(
  db: Db,
  region: string,
  limit: number,
): Promise<{ id: string; title: string; createdAt: Date }[]> {
  const rows = await db
    .selectFrom('news_digests')
    .select(['id', 'title', 'created_at'])
    .where('region_code', '=', region)
    .where('status', '=', 'draft')
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id, title, created_at }) => ({ id, title, createdAt: created_at }));
}
