import { type Db, sql } from '../../../../platform/db/database.ts';
import type { ArticleFilter } from './article-filter.ts';
import { filteredArticles } from './article-filter-store.ts';
import type { ArticleLine } from './article-line.ts';
import { lineColumns, toLine } from './article-list-store.ts';

export interface ExportLine extends Omit<ArticleLine, 'copies'> {
  readonly rawSha256: string;
  readonly rawSm3: string;
  readonly textSha256: string;
  readonly textSm3: string;
}

/** The next articles after `after`, newest first, with the hashes of the copy they were read from. */
export async function readForExport(
  db: Db,
  region: string,
  piece: { filter: ArticleFilter; after: { sortedAt: Date; id: string } | undefined; limit: number },
): Promise<ExportLine[]> {
  let query = filteredArticles(db, region, piece.filter)
    .innerJoin('news_snapshots as s', (join) =>
      join.onRef('s.region_code', '=', 'a.region_code').onRef('s.id', '=', 'a.snapshot_id'),
    )
    .select(lineColumns)
    .select(['s.raw_sha256', 's.raw_sm3', 's.text_sha256', 's.text_sm3']);
  const { after } = piece;
  if (after) query = query.where(sql<boolean>`(a.sorted_at, a.id) < (${after.sortedAt}, ${after.id}::uuid)`);
  const rows = await query
    .orderBy('a.sorted_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(piece.limit)
    .execute();
  return rows.map((row) => ({
    ...toLine(row),
    rawSha256: row.raw_sha256,
    rawSm3: row.raw_sm3,
    textSha256: row.text_sha256,
    textSm3: row.text_sm3,
  }));
}
