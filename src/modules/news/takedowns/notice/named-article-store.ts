import type { Db, Transaction } from '../../../../platform/db/database.ts';
import { pageAddress } from '../../capture/links/page-address.ts';
import type { NamedArticle } from './named-article.ts';
import { blockingStatuses } from './takedown-lifecycle.ts';

/** /news/469024/<id> of the public side and /console/news/articles/<id>. */
const ours = /\/news\/(?:articles|\d{6})\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/i;

const columns = ['id', 'title', 'url', 'source_id', 'source_name', 'status'] as const;

/** The article that a line names: the address of our page, or of the original. Blocked ones are found, too. */
export async function findNamedArticle(
  db: Db | Transaction,
  region: string,
  line: string,
): Promise<string | undefined> {
  const id = ours.exec(line)?.[1];
  const address = pageAddress(line);
  if (id === undefined && address === undefined) return undefined;
  const row = await db
    .selectFrom('news_articles')
    .select('id')
    .where('region_code', '=', region)
    .where((eb) => {
      if (id !== undefined) return eb('id', '=', id);
      return eb.or([eb('url_key', '=', address?.key ?? ''), eb('origin_url', '=', line.trim())]);
    })
    .orderBy('sorted_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** The articles of these ids, by id. */
export async function findNamedArticles(
  db: Db | Transaction,
  region: string,
  ids: readonly string[],
): Promise<Map<string, NamedArticle>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('news_articles')
    .select(columns)
    .where('region_code', '=', region)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        title: row.title,
        url: row.url ?? undefined,
        sourceId: row.source_id ?? undefined,
        sourceName: row.source_name ?? undefined,
        status: row.status,
      },
    ]),
  );
}

/** Near-duplicates of these articles that are still shown: a block that leaves copies standing blocks nothing. */
export async function listShownCopies(
  db: Db | Transaction,
  region: string,
  ids: readonly string[],
): Promise<{ id: string; title: string }[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('news_articles as copy')
    .innerJoin('news_articles as named', (join) =>
      join.onRef('named.region_code', '=', 'copy.region_code').onRef('named.head_id', '=', 'copy.head_id'),
    )
    .select(['copy.id', 'copy.title'])
    .distinct()
    .where('copy.region_code', '=', region)
    .where('named.region_code', '=', region)
    .where('named.id', 'in', [...ids])
    .where('copy.id', 'not in', [...ids])
    .where('copy.status', '=', 'shown')
    .orderBy('copy.id')
    .limit(50)
    .execute();
}

/** Takes articles off everything that the public and subscribers see. Those already off stay as they are. */
export async function blockArticles(
  tx: Transaction,
  region: string,
  of: { ids: readonly string[]; at: Date },
): Promise<void> {
  if (of.ids.length === 0) return;
  await tx
    .updateTable('news_articles')
    .set((eb) => ({
      status: 'blocked',
      blocked_at: of.at,
      updated_at: of.at,
      version: eb('version', '+', 1),
    }))
    .where('region_code', '=', region)
    .where('id', 'in', [...of.ids])
    .where('status', '=', 'shown')
    .execute();
}

/** Shows the articles of a notice again, except where another open notice blocks them, too. @returns how many. */
export async function showArticlesAgain(
  tx: Transaction,
  region: string,
  of: { takedownId: string; at: Date },
): Promise<number> {
  const result = await tx
    .updateTable('news_articles')
    .set((eb) => ({
      status: 'shown',
      blocked_at: null,
      updated_at: of.at,
      version: eb('version', '+', 1),
    }))
    .where('region_code', '=', region)
    .where('status', '=', 'blocked')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('news_takedown_items')
        .select('article_id')
        .where('region_code', '=', region)
        .where('takedown_id', '=', of.takedownId)
        .where('article_id', 'is not', null)
        .$castTo<{ article_id: string }>(),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('news_takedown_items as i')
            .innerJoin('news_takedowns as t', (join) =>
              join.onRef('t.region_code', '=', 'i.region_code').onRef('t.id', '=', 'i.takedown_id'),
            )
            .select('t.id')
            .where('i.region_code', '=', region)
            .where('t.region_code', '=', region)
            .whereRef('i.article_id', '=', 'news_articles.id')
            .where('t.id', '!=', of.takedownId)
            .where('t.status', 'in', [...blockingStatuses]),
        ),
      ),
    )
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
