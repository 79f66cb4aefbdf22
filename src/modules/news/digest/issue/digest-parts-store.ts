import { type Db, sql, type Transaction } from '../../../../platform/db/database.ts';
import type { NewItem, NewSection } from './digest-part.ts';

interface Place {
  readonly region: string;
  readonly digestId: string;
}

export async function insertSections(
  tx: Transaction,
  { region, digestId }: Place,
  sections: readonly NewSection[],
): Promise<void> {
  if (sections.length === 0) return;
  const rows = sections.map(({ id, title, note, position }) => ({
    region_code: region,
    id,
    digest_id: digestId,
    title,
    note: note ?? null,
    position,
  }));
  await tx.insertInto('news_digest_sections').values(rows).execute();
}

/** An article that already stands in the issue is left as it is. */
export async function insertItems(
  tx: Transaction,
  { region, digestId }: Place,
  items: readonly NewItem[],
): Promise<void> {
  if (items.length === 0) return;
  const rows = items.map((item) => ({
    region_code: region,
    id: item.id,
    digest_id: digestId,
    section_id: item.sectionId,
    article_id: item.articleId,
    position: item.position,
    title: item.title,
    source_name: item.sourceName ?? null,
    author: item.author ?? null,
    published_on: item.publishedOn ?? null,
    url: item.url ?? null,
    excerpt: item.excerpt,
  }));
  await tx
    .insertInto('news_digest_items')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['region_code', 'digest_id', 'article_id']).doNothing())
    .execute();
}

/** Writes titles, 编者按 and order of the sections in one statement. */
export async function updateSections(
  tx: Transaction,
  { region, digestId }: Place,
  sections: readonly NewSection[],
): Promise<void> {
  // Titles are unique in an issue: two that change places would meet for a moment.
  await sql`UPDATE news_digest_sections SET title = '· ' || id
    WHERE region_code = ${region} AND digest_id = ${digestId}`.execute(tx);
  await sql`UPDATE news_digest_sections s SET title = n.title, note = n.note, position = n.position
    FROM unnest(${sections.map(({ id }) => id)}::uuid[], ${sections.map(({ title }) => title)}::text[],
      ${sections.map(({ note }) => note ?? null)}::text[],
      ${sections.map(({ position }) => position)}::integer[]) AS n (id, title, note, position)
    WHERE s.region_code = ${region} AND s.digest_id = ${digestId} AND s.id = n.id`.execute(tx);
}

/** Writes section and order of the items in one statement. */
export async function updateItemPlaces(
  tx: Transaction,
  { region, digestId }: Place,
  places: readonly { id: string; sectionId: string; position: number }[],
): Promise<void> {
  await sql`UPDATE news_digest_items i SET section_id = n.section_id, position = n.position
    FROM unnest(${places.map(({ id }) => id)}::uuid[], ${places.map(({ sectionId }) => sectionId)}::uuid[],
      ${places.map(({ position }) => position)}::integer[]) AS n (id, section_id, position)
    WHERE i.region_code = ${region} AND i.digest_id = ${digestId} AND i.id = n.id`.execute(tx);
}

export async function updateItem(
  tx: Transaction,
  { region, digestId }: Place,
  item: { id: string; excerpt: string; note: string | undefined },
): Promise<void> {
  await tx
    .updateTable('news_digest_items')
    .set({ excerpt: item.excerpt, note: item.note ?? null })
    .where('region_code', '=', region)
    .where('digest_id', '=', digestId)
    .where('id', '=', item.id)
    .execute();
}

export async function deleteItems(
  tx: Transaction,
  { region, digestId }: Place,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .deleteFrom('news_digest_items')
    .where('region_code', '=', region)
    .where('digest_id', '=', digestId)
    .where('id', 'in', [...ids])
    .execute();
}

/** Sections that no item stands in. */
export async function deleteEmptySections(
  tx: Transaction,
  { region, digestId }: Place,
  keep: readonly string[] = [],
): Promise<void> {
  await sql`DELETE FROM news_digest_sections s
    WHERE s.region_code = ${region} AND s.digest_id = ${digestId} AND s.id <> ALL(${[...keep]}::uuid[])
      AND NOT EXISTS (SELECT FROM news_digest_items i WHERE i.region_code = s.region_code AND i.section_id = s.id)`.execute(
    tx,
  );
}

/** Text of one article that stands in the issue, to compare an excerpt with. */
export async function findItemText(
  db: Db,
  { region, digestId }: Place,
  itemId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('news_digest_items as i')
    .innerJoin('news_articles as a', (join) =>
      join.onRef('a.region_code', '=', 'i.region_code').onRef('a.id', '=', 'i.article_id'),
    )
    .select('a.body_text')
    .where('i.region_code', '=', region)
    .where('i.digest_id', '=', digestId)
    .where('i.id', '=', itemId)
    .executeTakeFirst();
  return row?.body_text;
}
