import type { CasePlan } from './case-plans.ts';
import { type Random, splitAmount } from './random.ts';

/** The article's figures, to 2023-11-02, in 分: what the demo's payments must add up to. */
const recovered = {
  asOf: '2023-11-02',
  migrants: { workers: 169, fen: 298_780_000n },
  others: { workers: 15, fen: 10_850_000n },
} as const;

/** Money of one claimant in 分: what was confirmed, and one amount for each payment of the plan. */
export interface Shares {
  readonly confirmedFen: bigint;
  readonly paidFen: readonly bigint[];
}

const YUAN = 100n;

/** Shares out the recovered sums: exactly the figures by the cut-off, later payments beyond them. */
export function recoveredShares(
  random: Random,
  counts: { migrants: number; others: number },
): { migrants: bigint[]; others: bigint[] } {
  return {
    migrants: splitAmount(random, recovered.migrants.fen, { count: counts.migrants, grain: 100n * YUAN }),
    others: splitAmount(random, recovered.others.fen, { count: counts.others, grain: 100n * YUAN }),
  };
}

/**
 * One claimant of a case whose payments up to the cut-off must add up to `byCutOff`; payments after it and the open
 * rest follow from the plan's percentages.
 */
export function sharesFrom(plan: CasePlan, byCutOff: bigint): Shares {
  const payments = plan.paid ?? [];
  const early = payments.filter(([on]) => on <= recovered.asOf);
  const percentEarly = BigInt(early.reduce((sum, [, percent]) => sum + percent, 0));
  const confirmedFen = percentEarly === 100n ? byCutOff : roundUp((byCutOff * 100n) / percentEarly);
  const paidFen: bigint[] = [];
  for (const [index, [, percent]] of payments.entries()) {
    const sofar = paidFen.reduce((sum, fen) => sum + fen, 0n);
    const isLastEarly = index === early.length - 1;
    const isLast =
      index === payments.length - 1 && payments.reduce((sum, [, share]) => sum + share, 0) === 100;
    const plain = roundDown((confirmedFen * BigInt(percent)) / 100n);
    paidFen.push(isLastEarly ? byCutOff - sofar : isLast ? confirmedFen - sofar : plain);
  }
  return { confirmedFen, paidFen };
}

/** One claimant of a case without money by the cut-off: a believable sum for the months. */
export function sharesFor(random: Random, plan: CasePlan): Shares {
  const confirmedFen = BigInt(random.integer(3_000, 6_500) * plan.months) * YUAN;
  const paidFen: bigint[] = [];
  for (const [index, [, percent]] of (plan.paid ?? []).entries()) {
    const sofar = paidFen.reduce((sum, fen) => sum + fen, 0n);
    const isLast = index === (plan.paid?.length ?? 0) - 1;
    paidFen.push(isLast ? confirmedFen - sofar : roundDown((confirmedFen * BigInt(percent)) / 100n));
  }
  return { confirmedFen, paidFen };
}

function roundUp(fen: bigint): bigint {
  return ((fen + YUAN - 1n) / YUAN) * YUAN;
}

function roundDown(fen: bigint): bigint {
  return (fen / YUAN) * YUAN;
}
