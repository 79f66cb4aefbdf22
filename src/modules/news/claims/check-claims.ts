import type { Db } from '../../../platform/db/database.ts';
import { findMatchingDay } from './checking/matching-day.ts';
import { mayBeCompared, verdictOn } from './checking/verdict.ts';
import type { Check, Claim } from './claim.ts';
import { readClaims } from './claim-list-store.ts';
import { listClaimsOf, saveChecks } from './claim-store.ts';
import type { FoundClaim } from './finding/claim.ts';
import { type ClaimLink, linkFor } from './links/claim-link.ts';
import { listLinks } from './links/link-store.ts';
import type { FigureReader } from './read-values.ts';

type Comparable = Pick<
  FoundClaim,
  'unit' | 'fingerprint' | 'subject' | 'context' | 'amount' | 'isPlan' | 'asOf'
>;

interface Checker {
  readonly reader: FigureReader;
  readonly links: readonly ClaimLink[];
  /** 'YYYY-MM-DD', the last day that has happened. */
  readonly today: string;
}

/** Compares one claim with the figure that the dictionary gives it. */
export async function checkClaim(
  claim: Comparable,
  { reader, links, today }: Checker,
): Promise<Omit<Check, 'checkedAt'>> {
  const link = linkFor(claim, links);
  if (!mayBeCompared(claim)) return { ...unlinked, verdict: 'unchecked' };
  if (!link) return { ...unlinked, verdict: 'unlinked' };
  return checkAgainst(claim, { reader, figureKey: link.figureKey, linkId: link.id, today });
}

const unlinked = { linkId: undefined, figureKey: undefined, ours: undefined, matchingOn: undefined };

/** Compares one claim with the figure of this key, linked or only considered. */
export async function checkAgainst(
  claim: Comparable,
  to: { reader: FigureReader; figureKey: string; linkId?: string | undefined; today: string },
): Promise<Omit<Check, 'checkedAt'>> {
  const { reader, figureKey, linkId, today } = to;
  const ours = await reader.valueOn(figureKey, claim.asOf);
  const linked = { linkId, figureKey, ours, matchingOn: undefined };
  if (ours === undefined || !mayBeCompared(claim)) return { ...linked, verdict: 'unchecked' };
  const matchingOn = await findMatchingDay(
    claim.amount,
    { asOf: claim.asOf, until: today },
    async (on) => (await reader.valueOn(figureKey, on)) ?? 0n,
  );
  return { ...linked, matchingOn, verdict: verdictOn(claim, ours, matchingOn) };
}

interface Round {
  readonly region: string;
  readonly reader: FigureReader;
  readonly today: string;
  readonly now: Date;
}

/** Checks these claims against the dictionary as it stands and writes down what came of it. */
export async function checkClaims(db: Db, round: Round, claims: readonly Claim[]): Promise<void> {
  const checker = { ...round, links: await listLinks(db, round.region) };
  const checks: { id: string; check: Omit<Check, 'checkedAt'> }[] = [];
  for (const claim of claims) checks.push({ id: claim.id, check: await checkClaim(claim, checker) });
  await saveChecks(db, round.region, { checks, now: round.now });
}

/** The claims of one article. */
export async function checkArticle(db: Db, round: Round, articleId: string): Promise<void> {
  await checkClaims(db, round, await listClaimsOf(db, round.region, articleId));
}

const PIECE = 200;

/** All claims of articles from `since` on: our own figures change with every late entry. */
export async function checkAll(db: Db, round: Round, since: Date): Promise<number> {
  let after: string | undefined;
  for (let count = 0; ; ) {
    const claims = await readClaims(db, round.region, { since, after, limit: PIECE });
    await checkClaims(db, round, claims);
    count += claims.length;
    after = claims.at(-1)?.id;
    if (claims.length < PIECE) return count;
  }
}
