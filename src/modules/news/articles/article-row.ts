import { z } from 'zod';
import type { DB, Selectable } from '../../../platform/db/database.ts';
import type { PublishTime, SourceFlag } from '../extraction/extracted-page.ts';
import type { Article } from './article.ts';
import { flagNames } from './flag-names.ts';

type Row = Omit<
  Selectable<DB['news_articles']>,
  'region_code' | 'words' | 'url_key' | 'blocked_at' | 'created_at' | 'updated_at'
>;

export const articleColumns = [
  'id',
  'source_id',
  'snapshot_id',
  'url',
  'title',
  'source_name',
  'author',
  'editor',
  'as_of',
  'published_at',
  'published_precision',
  'published_zone',
  'published_printed',
  'captured_at',
  'sorted_at',
  'stated_category',
  'origin_label',
  'origin_url',
  'excerpt',
  'body_text',
  'body_html',
  'images',
  'flags',
  'category',
  'category_by',
  'themes',
  'head_id',
  'status',
  'version',
] as const;

const imagesShape = z.array(z.object({ src: z.string(), caption: z.string().optional() }));
const precisionShape = z.enum(['second', 'minute', 'day']);
const categoryByShape = z.enum(['model', 'staff', 'source']);
const statusShape = z.enum(['shown', 'blocked']);

export function toArticle(row: Row): Article {
  return {
    id: row.id,
    sourceId: row.source_id ?? undefined,
    snapshotId: row.snapshot_id,
    url: row.url ?? undefined,
    title: row.title,
    sourceName: row.source_name ?? undefined,
    author: row.author ?? undefined,
    editor: row.editor ?? undefined,
    asOf: row.as_of ?? undefined,
    published: toPublished(row),
    capturedAt: row.captured_at,
    sortedAt: row.sorted_at,
    statedCategory: row.stated_category ?? undefined,
    statedOrigin: row.origin_label
      ? { label: row.origin_label, url: row.origin_url ?? undefined }
      : undefined,
    excerpt: row.excerpt,
    bodyText: row.body_text,
    bodyHtml: row.body_html,
    images: imagesShape.parse(row.images).map(({ src, caption }) => ({ src, caption })),
    flags: row.flags.filter(isFlag),
    category: row.category ?? undefined,
    categoryBy: categoryByShape.parse(row.category_by),
    themes: row.themes,
    headId: row.head_id,
    status: statusShape.parse(row.status),
    version: row.version,
  };
}

function toPublished(row: Row): Omit<PublishTime, 'from'> | undefined {
  if (!row.published_at || !row.published_precision) return undefined;
  return {
    at: row.published_at,
    precision: precisionShape.parse(row.published_precision),
    zone: row.published_zone ?? '+08:00',
    printed: row.published_printed ?? '',
  };
}

function isFlag(flag: string): flag is SourceFlag {
  return Object.hasOwn(flagNames, flag);
}
