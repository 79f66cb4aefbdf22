import { type Db, sql, type Transaction } from '../../../../platform/db/database.ts';

/** The empty word counts all articles; under its lock the groups of a region are decided one after the other. */
export async function lockGroups(tx: Transaction, region: string): Promise<void> {
  await sql`INSERT INTO news_word_counts (region_code, word, articles) VALUES (${region}, '', 0)
    ON CONFLICT (region_code, word) DO NOTHING`.execute(tx);
  await sql`SELECT 1 FROM news_word_counts WHERE region_code = ${region} AND word = '' FOR UPDATE`.execute(
    tx,
  );
}

export async function saveFingerprints(
  tx: Transaction,
  region: string,
  sketch: { articleId: string; fingerprints: readonly number[] },
): Promise<void> {
  const kept = [...sketch.fingerprints];
  await sql`DELETE FROM news_fingerprints WHERE region_code = ${region} AND article_id = ${sketch.articleId}
    AND fingerprint <> ALL(${kept}::integer[])`.execute(tx);
  await sql`INSERT INTO news_fingerprints (region_code, article_id, fingerprint)
    SELECT ${region}, ${sketch.articleId}, f FROM unnest(${kept}::integer[]) AS f
    ON CONFLICT DO NOTHING`.execute(tx);
}

/** Of each fingerprint so many articles are looked at: a sentence that stands under every page costs no more. */
const LOOKED_AT = 60;
const CANDIDATES = 12;

/**
 * Articles that share fingerprints, the likeliest copies first.
 * @returns at most 12 ids; the texts decide.
 */
export async function findCopyCandidates(
  db: Db | Transaction,
  region: string,
  sketch: { articleId: string; fingerprints: readonly number[] },
): Promise<string[]> {
  const { rows } = await sql<{ article_id: string }>`
    SELECT found.article_id FROM unnest(${[...sketch.fingerprints]}::integer[]) AS mine (fingerprint)
    CROSS JOIN LATERAL (
      SELECT f.article_id FROM news_fingerprints f
      WHERE f.region_code = ${region} AND f.fingerprint = mine.fingerprint LIMIT ${LOOKED_AT}
    ) AS found
    WHERE found.article_id <> ${sketch.articleId}
    GROUP BY found.article_id HAVING count(*) >= 2
    ORDER BY count(*) DESC, found.article_id LIMIT ${CANDIDATES}`.execute(db);
  return rows.map(({ article_id }) => article_id);
}

export interface GroupMember {
  readonly id: string;
  readonly headId: string;
  readonly bodyText: string;
}

export async function findTexts(
  db: Db | Transaction,
  region: string,
  ids: readonly string[],
): Promise<GroupMember[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('news_articles')
    .select(['id', 'head_id', 'body_text'])
    .where('region_code', '=', region)
    .where('id', 'in', [...ids])
    .execute();
  return rows.map((row) => ({ id: row.id, headId: row.head_id, bodyText: row.body_text }));
}

/** Makes the earliest shown article of some groups the head of all their members. @returns the head. */
export async function uniteGroups(
  tx: Transaction,
  region: string,
  heads: readonly string[],
): Promise<string> {
  const members = await tx
    .selectFrom('news_articles')
    .select(['id', 'head_id'])
    .where('region_code', '=', region)
    .where('head_id', 'in', [...heads])
    .orderBy((eb) => eb.case().when('status', '=', 'shown').then(0).else(1).end())
    .orderBy('sorted_at')
    .orderBy('id')
    .execute();
  const head = members[0]?.id ?? heads[0] ?? '';
  const moved = members.filter((member) => member.head_id !== head).map(({ id }) => id);
  if (moved.length > 0) await setHead(tx, region, { ids: moved, headId: head });
  return head;
}

export async function setHead(
  tx: Transaction,
  region: string,
  change: { ids: readonly string[]; headId: string },
): Promise<void> {
  await tx
    .updateTable('news_articles')
    .set({ head_id: change.headId })
    .where('region_code', '=', region)
    .where('id', 'in', [...change.ids])
    .execute();
}

/** The other members of an article's group, in order of time. */
export async function findOthersOfGroup(
  db: Db | Transaction,
  region: string,
  group: { headId: string; exceptId: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom('news_articles')
    .select('id')
    .where('region_code', '=', region)
    .where('head_id', '=', group.headId)
    .where('id', '<>', group.exceptId)
    .orderBy('sorted_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
