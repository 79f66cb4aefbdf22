import type { Db } from '../../../../platform/db/database.ts';

/** Whom a notice about a source's article goes to. */
export async function findSourceContact(
  db: Db,
  region: string,
  id: string,
): Promise<{ name: string; contact: string | undefined } | undefined> {
  const row = await db
    .selectFrom('news_sources')
    .select(['name', 'contact'])
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { name: row.name, contact: row.contact ?? undefined };
}
