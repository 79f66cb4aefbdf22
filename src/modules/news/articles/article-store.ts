import type { Db, Transaction } from '../../../platform/db/database.ts';
import type { ExtractedPage, SourceFlag } from '../extraction/extracted-page.ts';
import type { Article } from './article.ts';
import { articleColumns, toArticle } from './article-row.ts';

/** What is written when an address is captured the first time or again. */
export interface NewArticle {
  readonly id: string;
  readonly sourceId: string | undefined;
  readonly snapshotId: string;
  readonly url: string | undefined;
  readonly urlKey: string;
  readonly capturedAt: Date;
  readonly page: ExtractedPage;
  readonly excerpt: string;
  readonly flags: readonly SourceFlag[];
  /** General category given by the source's own setting. */
  readonly category: string | undefined;
}

/** One article, shown or blocked; undefined for another region's id. */
export async function findArticle(db: Db, region: string, id: string): Promise<Article | undefined> {
  const row = await db
    .selectFrom('news_articles')
    .select(articleColumns)
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toArticle(row);
}

/** The same, locked until the transaction ends. */
export async function lockArticle(tx: Transaction, region: string, id: string): Promise<Article | undefined> {
  const row = await tx
    .selectFrom('news_articles')
    .select(articleColumns)
    .where('region_code', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toArticle(row);
}

/**
 * Writes what the newest snapshot of an address says. An older capture arriving late changes nothing; category and
 * themes given by staff, the duplicate group and a block stay.
 * @returns the id under which the address is kept, and whether the row was written.
 */
export async function saveArticle(
  tx: Transaction,
  region: string,
  { article, now }: { article: NewArticle; now: Date },
): Promise<{ id: string; isWritten: boolean }> {
  const content = contentOf(article);
  const saved = await tx
    .insertInto('news_articles')
    .values({
      region_code: region,
      id: article.id,
      url_key: article.urlKey,
      words: '',
      category: article.category ?? null,
      category_by: article.category ? 'source' : 'model',
      themes: [],
      head_id: article.id,
      status: 'shown',
      created_at: now,
      updated_at: now,
      ...content,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['region_code', 'url_key'])
        .doUpdateSet((eb) => ({ ...content, updated_at: now, version: eb('news_articles.version', '+', 1) }))
        .where('news_articles.captured_at', '<=', article.capturedAt),
    )
    .returning('id')
    .executeTakeFirst();
  if (saved) return { id: saved.id, isWritten: true };
  const kept = await tx
    .selectFrom('news_articles')
    .select('id')
    .where('region_code', '=', region)
    .where('url_key', '=', article.urlKey)
    .executeTakeFirstOrThrow();
  return { id: kept.id, isWritten: false };
}

function contentOf({ page, ...article }: NewArticle) {
  return {
    source_id: article.sourceId ?? null,
    snapshot_id: article.snapshotId,
    url: article.url ?? null,
    title: page.title ?? '（无标题）',
    source_name: page.sourceName ?? null,
    author: page.author ?? null,
    editor: page.editor ?? null,
    as_of: page.asOfMentions.at(0) ?? null,
    published_at: page.published?.at ?? null,
    published_precision: page.published?.precision ?? null,
    published_zone: page.published?.zone ?? null,
    published_printed: page.published?.printed ?? null,
    captured_at: article.capturedAt,
    sorted_at: page.published?.at ?? article.capturedAt,
    stated_category: page.statedCategory ?? null,
    origin_label: page.statedOrigin?.label ?? null,
    origin_url: page.statedOrigin?.url ?? null,
    excerpt: article.excerpt,
    body_text: page.text,
    body_html: page.html,
    images: JSON.stringify(page.images),
    flags: [...article.flags],
  };
}
