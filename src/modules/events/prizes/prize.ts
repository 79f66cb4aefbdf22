/** A prize somebody signs for. */
export interface Prize {
  readonly id: string;
  readonly name: string;
  readonly organisationName: string | undefined;
  readonly prize: string;
  readonly amountFen: bigint;
}

export interface PrizeLimits {
  readonly capFen: bigint;
  /** Winners are at most one in so many who came. */
  readonly share: number;
}

export type PrizeProblem =
  | { readonly kind: 'over-cap' }
  | { readonly kind: 'too-many'; readonly most: number };

/** What is wrong with the prizes of an event, or undefined. Limits are those of the province's rules on union money. */
export function judgePrizes(
  prizes: readonly Pick<Prize, 'amountFen'>[],
  of: { attended: number; limits: PrizeLimits },
): PrizeProblem | undefined {
  if (prizes.some((prize) => prize.amountFen > of.limits.capFen)) return { kind: 'over-cap' };
  // One winner is always possible, however few came.
  const most = Math.max(1, Math.floor(of.attended / of.limits.share));
  return prizes.length > most ? { kind: 'too-many', most } : undefined;
}
