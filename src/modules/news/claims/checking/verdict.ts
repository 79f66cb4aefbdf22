import type { Amount } from '../finding/amount.ts';

/**
 * What comes of comparing a claim with our figure. `other-date`: our figure says the same on another day; `unchecked`:
 * a plan, a vague number, or a figure that is no longer defined.
 */
export const verdicts = ['agrees', 'roughly', 'differs', 'other-date', 'unlinked', 'unchecked'] as const;

export type Verdict = (typeof verdicts)[number];

/** Verdicts that somebody should look at. */
export const differing: readonly Verdict[] = ['differs', 'other-date'];

interface Compared {
  readonly amount: Amount;
  readonly isPlan: boolean;
}

/** Whether a value of ours is within what the claim says. A claim without a number agrees with nothing. */
export function isWithin(amount: Amount, value: bigint): boolean {
  if (amount.value === undefined) return false;
  return (
    (amount.low === undefined || value >= amount.low) && (amount.high === undefined || value <= amount.high)
  );
}

export function mayBeCompared({ amount, isPlan }: Compared): boolean {
  return amount.value !== undefined && !isPlan;
}

/**
 * The verdict on a claim that is linked.
 * @param ours our figure on the claim's day, in the unit's smallest part
 * @param matchingOn another day on which our figure is what the claim says, 'YYYY-MM-DD'
 */
export function verdictOn(claim: Compared, ours: bigint, matchingOn: string | undefined): Verdict {
  if (!mayBeCompared(claim)) return 'unchecked';
  if (isWithin(claim.amount, ours)) return isPlainly(claim.amount, ours) ? 'agrees' : 'roughly';
  return matchingOn === undefined ? 'differs' : 'other-date';
}

/** The number itself, or what rounds to it within a hundredth; 2万人 for 2.05万 agrees only roughly. */
function isPlainly({ value, hedge }: Amount, ours: bigint): boolean {
  if (value === undefined || hedge !== 'exact') return false;
  const gap = ours > value ? ours - value : value - ours;
  return gap * 100n <= value;
}

/** By how much the text says more (positive) or less than our figure. */
export function differenceFrom(amount: Amount, ours: bigint): bigint | undefined {
  if (amount.value === undefined || isWithin(amount, ours)) return undefined;
  if (amount.high !== undefined && ours > amount.high && amount.hedge !== 'exact') return amount.high - ours;
  return amount.value - ours;
}
