import { type Db, sql } from '../../../platform/db/database.ts';
import { containsPattern } from '../../../platform/search-grams.ts';
import { differing, type Verdict } from './checking/verdict.ts';
import type { Claim } from './claim.ts';
import { claimColumns, toClaim } from './claim-row.ts';
import type { Unit } from './finding/unit.ts';

export interface ClaimFilter {
  readonly verdict?: Verdict | undefined;
  readonly figureKey?: string | undefined;
  readonly unit?: string | undefined;
  /** A piece of what is counted or of the sentence. */
  readonly text?: string | undefined;
  /** Only what does not add up within the text. */
  readonly offOnly?: boolean | undefined;
  /** Only what differs or does not add up and nobody has explained. */
  readonly openOnly?: boolean | undefined;
  readonly since?: Date | undefined;
}

export interface ListedClaim extends Claim {
  readonly title: string;
  readonly sourceName: string | undefined;
}

/** Claims of articles that are shown, newest article first; one more than `limit` tells of a next page. */
export async function listClaims(
  db: Db,
  region: string,
  page: { filter: ClaimFilter; offset: number; limit: number },
): Promise<ListedClaim[]> {
  const { filter } = page;
  let query = db
    .selectFrom('news_claims as c')
    .innerJoin('news_articles as a', (join) =>
      join.onRef('a.region_code', '=', 'c.region_code').onRef('a.id', '=', 'c.article_id'),
    )
    .select(claimColumns.map((column) => `c.${column}` as const))
    .select(['a.title', 'a.source_name'])
    .where('c.region_code', '=', region)
    .where('a.status', '=', 'shown');
  if (filter.verdict) query = query.where('c.verdict', '=', filter.verdict);
  if (filter.figureKey) query = query.where('c.figure_key', '=', filter.figureKey);
  if (filter.unit) query = query.where('c.unit', '=', filter.unit);
  if (filter.offOnly) query = query.where('c.sum_status', '=', 'off');
  if (filter.since) query = query.where('c.sorted_at', '>=', filter.since);
  if (filter.openOnly) {
    query = query
      .where('c.settled_at', 'is', null)
      .where((eb) => eb.or([eb('c.verdict', 'in', [...differing]), eb('c.sum_status', '=', 'off')]));
  }
  if (filter.text) {
    const pattern = containsPattern(filter.text);
    query = query.where(
      sql<boolean>`(lower(c.sentence) LIKE ${pattern} OR lower(c.context) LIKE ${pattern})`,
    );
  }
  const rows = await query
    .orderBy('c.sorted_at', 'desc')
    .orderBy('c.article_id', 'desc')
    .orderBy('c.position')
    .orderBy('c.id')
    .offset(page.offset)
    .limit(page.limit + 1)
    .execute();
  return rows.map((row) => ({
    ...toClaim(row),
    title: row.title,
    sourceName: row.source_name ?? undefined,
  }));
}

/** Claims that a link of these words may mean, newest first. */
export async function listClaimsLike(
  db: Db,
  region: string,
  like: { unit: Unit; fingerprint?: string | undefined; words?: readonly string[]; limit: number },
): Promise<Claim[]> {
  let query = db
    .selectFrom('news_claims')
    .select(claimColumns)
    .where('region_code', '=', region)
    .where('unit', '=', like.unit);
  if (like.fingerprint !== undefined) query = query.where('fingerprint', '=', like.fingerprint);
  for (const word of like.words ?? []) {
    query = query.where(sql<boolean>`lower(fingerprint) LIKE ${containsPattern(word)}`);
  }
  const rows = await query.orderBy('sorted_at', 'desc').orderBy('id', 'desc').limit(like.limit).execute();
  return rows.map(toClaim);
}

/** Claims of articles from `since` on in order of their id, piece by piece, for the nightly check. */
export async function readClaims(
  db: Db,
  region: string,
  piece: { since: Date; after: string | undefined; limit: number },
): Promise<Claim[]> {
  let query = db
    .selectFrom('news_claims')
    .select(claimColumns)
    .where('region_code', '=', region)
    .where('sorted_at', '>=', piece.since);
  if (piece.after) query = query.where('id', '>', piece.after);
  const rows = await query.orderBy('id').limit(piece.limit).execute();
  return rows.map(toClaim);
}
