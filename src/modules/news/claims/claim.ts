import type { SumCheck } from './checking/sum.ts';
import type { Verdict } from './checking/verdict.ts';
import type { FoundClaim } from './finding/claim.ts';

/** A number that an article claims, kept, with what came of its last check. */
export interface Claim extends FoundClaim {
  readonly id: string;
  readonly articleId: string;
  /** Its place among the article's claims, from 0; `part.of` is such a place. */
  readonly position: number;
  /** Publish (or capture) time of the article. */
  readonly sortedAt: Date;
  readonly sum: SumCheck;
  readonly check: Check;
  /** Who looked into a difference, and what came of it. */
  readonly settled: { readonly at: Date; readonly by: string; readonly note: string } | undefined;
}

/** What a claim was compared with. */
export interface Check {
  readonly verdict: Verdict;
  readonly linkId: string | undefined;
  readonly figureKey: string | undefined;
  /** Our figure on the claim's day, in the claim's smallest part. */
  readonly ours: bigint | undefined;
  /** Another day on which our figure is what the claim says. */
  readonly matchingOn: string | undefined;
  readonly checkedAt: Date | undefined;
}

/** The same claim of the same article keeps its row, its links and its explanation. */
export function sameClaimKey(claim: { unit: string; fingerprint: string }, occurrence: number): string {
  return `${claim.unit} ${claim.fingerprint} ${occurrence}`;
}
