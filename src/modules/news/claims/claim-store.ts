import { type Db, sql, type Transaction } from '../../../platform/db/database.ts';
import type { SumCheck } from './checking/sum.ts';
import { type Check, type Claim, sameClaimKey } from './claim.ts';
import { claimColumns, toClaim } from './claim-row.ts';
import type { FoundClaim } from './finding/claim.ts';

export interface NewClaim extends FoundClaim {
  readonly id: string;
  readonly sum: SumCheck;
}

interface ArticleClaims {
  readonly articleId: string;
  readonly sortedAt: Date;
  readonly claims: readonly NewClaim[];
  readonly now: Date;
}

/**
 * What an article claims now. A claim that was there before keeps its id, its last check and its explanation; one that
 * is gone from the text goes.
 */
export async function replaceClaims(tx: Transaction, region: string, found: ArticleClaims): Promise<void> {
  const rows = withOccurrences(found.claims).map(({ claim, occurrence }, position) => ({
    ...contentOf(claim),
    id: claim.id,
    occurrence,
    position,
  }));
  const keys = rows.map((row) => sameClaimKey(row, row.occurrence));
  await sql`DELETE FROM news_claims WHERE region_code = ${region} AND article_id = ${found.articleId}::uuid
    AND NOT (unit || ' ' || fingerprint || ' ' || occurrence = ANY(${keys}::text[]))`.execute(tx);
  if (rows.length === 0) return;
  await sql`
    INSERT INTO news_claims (region_code, id, article_id, fingerprint, occurrence, position, in_title, start_at, end_at, printed,
      sentence, subject, context, unit, hedge, value, low, high, is_plan, as_of, as_of_from, whole_position, part_kind,
      sorted_at, sum_status, sum_gap, verdict, found_at)
    SELECT ${region}, r.id, ${found.articleId}::uuid, r.fingerprint, r.occurrence, r.position, r.in_title, r.start_at, r.end_at,
      r.printed, r.sentence, r.subject, r.context, r.unit, r.hedge, r.value, r.low, r.high, r.is_plan, r.as_of,
      r.as_of_from, r.whole_position, r.part_kind, ${found.sortedAt}::timestamptz, r.sum_status, r.sum_gap, 'unlinked',
      ${found.now}::timestamptz
    FROM jsonb_to_recordset(${jsonOf(rows)}::jsonb) AS r(id uuid, fingerprint text, occurrence integer,
      position integer, in_title boolean, start_at integer, end_at integer, printed text, sentence text, subject text, context text,
      unit text, hedge text, value bigint, low bigint, high bigint, is_plan boolean, as_of date, as_of_from text,
      whole_position integer, part_kind text, sum_status text, sum_gap bigint)
    ON CONFLICT (region_code, article_id, unit, fingerprint, occurrence) DO UPDATE SET
      position = excluded.position, in_title = excluded.in_title, start_at = excluded.start_at, end_at = excluded.end_at,
      printed = excluded.printed, sentence = excluded.sentence, subject = excluded.subject,
      context = excluded.context, hedge = excluded.hedge, value = excluded.value, low = excluded.low,
      high = excluded.high, is_plan = excluded.is_plan, as_of = excluded.as_of, as_of_from = excluded.as_of_from,
      whole_position = excluded.whole_position, part_kind = excluded.part_kind, sorted_at = excluded.sorted_at,
      sum_status = excluded.sum_status, sum_gap = excluded.sum_gap`.execute(tx);
}

/** The claims of one article: those of the headline first, then in the order of its text. */
export async function listClaimsOf(db: Db, region: string, articleId: string): Promise<Claim[]> {
  const rows = await db
    .selectFrom('news_claims')
    .select(claimColumns)
    .where('region_code', '=', region)
    .where('article_id', '=', articleId)
    .orderBy('in_title', 'desc')
    .orderBy('position')
    .execute();
  return rows.map(toClaim);
}

export async function findClaim(db: Db, region: string, id: string): Promise<Claim | undefined> {
  const row = await db
    .selectFrom('news_claims')
    .select(claimColumns)
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toClaim(row);
}

/** The same, locked until the transaction ends. */
export async function lockClaim(tx: Transaction, region: string, id: string): Promise<Claim | undefined> {
  const row = await tx
    .selectFrom('news_claims')
    .select(claimColumns)
    .where('region_code', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toClaim(row);
}

/** Writes down what checking gave; a claim that went meanwhile is left out. */
export async function saveChecks(
  db: Db,
  region: string,
  { checks, now }: { checks: readonly { id: string; check: Omit<Check, 'checkedAt'> }[]; now: Date },
): Promise<void> {
  if (checks.length === 0) return;
  const rows = checks.map(({ id, check }) => ({
    id,
    verdict: check.verdict,
    link_id: check.linkId ?? null,
    figure_key: check.figureKey ?? null,
    our_value: check.ours?.toString() ?? null,
    matching_on: check.matchingOn ?? null,
  }));
  await sql`
    UPDATE news_claims AS c SET verdict = r.verdict, link_id = r.link_id, figure_key = r.figure_key,
      our_value = r.our_value, matching_on = r.matching_on, checked_at = ${now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, verdict text, link_id uuid, figure_key text,
      our_value bigint, matching_on date)
    WHERE c.region_code = ${region} AND c.id = r.id`.execute(db);
}

export async function saveSettled(
  tx: Transaction,
  region: string,
  settled: { id: string; note: string; by: string; now: Date },
): Promise<void> {
  await tx
    .updateTable('news_claims')
    .set({ settled_at: settled.now, settler_name: settled.by, settled_note: settled.note })
    .where('region_code', '=', region)
    .where('id', '=', settled.id)
    .execute();
}

/** The second of two claims in the same words is told from the first by its number. */
function withOccurrences(claims: readonly NewClaim[]): { claim: NewClaim; occurrence: number }[] {
  const seen = new Map<string, number>();
  return claims.map((claim) => {
    const key = sameClaimKey(claim, 0);
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    return { claim, occurrence };
  });
}

function contentOf(claim: NewClaim) {
  return {
    fingerprint: claim.fingerprint,
    in_title: claim.isInTitle,
    start_at: claim.start,
    end_at: claim.end,
    printed: claim.printed,
    sentence: claim.sentence,
    subject: claim.subject,
    context: claim.context,
    unit: claim.unit,
    hedge: claim.amount.hedge,
    value: claim.amount.value,
    low: claim.amount.low,
    high: claim.amount.high,
    is_plan: claim.isPlan,
    as_of: claim.asOf,
    as_of_from: claim.asOfFrom,
    whole_position: claim.part?.of,
    part_kind: claim.part?.kind,
    sum_status: claim.sum.status,
    sum_gap: claim.sum.gap,
  };
}

function jsonOf(rows: readonly object[]): string {
  return JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? value.toString() : value));
}
