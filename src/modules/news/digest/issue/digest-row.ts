import type { DB, Selectable } from '../../../../platform/db/database.ts';
import { type Digest, type DigestItem, type DigestSection, digestStatuses } from './digest.ts';

type DigestRow = Omit<
  Selectable<DB['news_digests']>,
  'region_code' | 'week_of' | 'creator_id' | 'updated_at'
>;
type SectionRow = Pick<Selectable<DB['news_digest_sections']>, 'id' | 'title' | 'note'>;
export type ItemRow = Omit<Selectable<DB['news_digest_items']>, 'region_code' | 'digest_id' | 'position'> & {
  readonly article_status: string;
};

export const digestColumns = [
  'id',
  'title',
  'from_on',
  'until_on',
  'topics',
  'foreword',
  'status',
  'year',
  'number',
  'signed_by',
  'issued_at',
  'closed_at',
  'close_reason',
  'creator_name',
  'created_at',
  'version',
] as const;

export function toDigest(
  row: DigestRow,
  parts: { sections: readonly SectionRow[]; items: readonly ItemRow[] },
): Digest {
  return {
    id: row.id,
    title: row.title,
    from: row.from_on,
    until: row.until_on,
    topics: row.topics,
    foreword: row.foreword ?? undefined,
    status: toStatus(row.status),
    number: toNumber(row),
    signedBy: row.signed_by ?? undefined,
    issuedAt: row.issued_at ?? undefined,
    closedAt: row.closed_at ?? undefined,
    closeReason: row.close_reason ?? undefined,
    creatorName: row.creator_name,
    createdAt: row.created_at,
    version: row.version,
    sections: parts.sections.map((section) => toSection(section, parts.items)),
  };
}

function toSection(section: SectionRow, items: readonly ItemRow[]): DigestSection {
  return {
    id: section.id,
    title: section.title,
    note: section.note ?? undefined,
    items: items.filter((item) => item.section_id === section.id).map(toItem),
  };
}

function toItem(row: ItemRow): DigestItem {
  return {
    id: row.id,
    articleId: row.article_id,
    title: row.title,
    sourceName: row.source_name ?? undefined,
    author: row.author ?? undefined,
    publishedOn: row.published_on ?? undefined,
    url: row.url ?? undefined,
    excerpt: row.excerpt,
    note: row.note ?? undefined,
    isBlocked: row.article_status === 'blocked',
  };
}

export function toStatus(status: string): Digest['status'] {
  const known = digestStatuses.find((one) => one === status);
  if (known === undefined) throw new Error(`unknown state of a digest: ${status}`);
  return known;
}

export function toNumber(row: { year: number | null; number: number | null }): Digest['number'] {
  return row.year === null || row.number === null ? undefined : { year: row.year, number: row.number };
}
