import { type Db, sql } from '../../../../platform/db/database.ts';
import type { PublicPeriod } from './public-periods.ts';

/** One article during one time in which everybody could see it. */
export interface Publication {
  readonly id: string;
  readonly title: string;
  readonly sourceName: string;
  readonly url: string;
  readonly publishedPrinted: string | undefined;
  readonly from: Date;
  /** When it was taken down or the digest was closed; undefined while it can be seen. */
  readonly to: Date | undefined;
  readonly isBlocked: boolean;
}

export interface PublicationSearch {
  readonly periods: readonly PublicPeriod[];
  /** First and last instant of becoming public. */
  readonly from: Date;
  readonly to: Date;
}

/** Publications that began within a time, newest first; one more than `limit` tells of a next page. */
export async function listPublications(
  db: Db,
  region: string,
  { periods, from, to }: PublicationSearch,
  page: { readonly offset: number; readonly limit: number },
): Promise<Publication[]> {
  if (periods.length === 0) return [];
  const { rows } = await sql<Row>`
    SELECT a.id, a.title, a.source_name, a.url, a.published_printed, a.blocked_at,
      greatest(a.created_at, p.opened) AS began, least(a.blocked_at, p.closed) AS ended
    FROM news_articles AS a
    JOIN unnest(${periods.map((one) => one.from)}::timestamptz[], ${periods.map((one) => one.to ?? null)}::timestamptz[])
      AS p (opened, closed) ON p.closed IS NULL OR p.closed > a.created_at
    WHERE a.region_code = ${region} AND a.head_id = a.id AND a.url IS NOT NULL AND a.source_name IS NOT NULL
      AND a.created_at < ${to}
      AND greatest(a.created_at, p.opened) >= ${from} AND greatest(a.created_at, p.opened) < ${to}
      AND (a.blocked_at IS NULL OR a.blocked_at > greatest(a.created_at, p.opened))
    ORDER BY began DESC, a.id DESC
    OFFSET ${page.offset} LIMIT ${page.limit}`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    sourceName: row.source_name,
    url: row.url,
    publishedPrinted: row.published_printed ?? undefined,
    from: row.began,
    to: row.ended ?? undefined,
    isBlocked: row.blocked_at !== null,
  }));
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly source_name: string;
  readonly url: string;
  readonly published_printed: string | null;
  readonly blocked_at: Date | null;
  readonly began: Date;
  readonly ended: Date | null;
}
