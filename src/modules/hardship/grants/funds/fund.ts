import type { GrantKind } from '../grant.ts';

export const fundSources = ['central', 'provincial', 'own', 'donation', 'other'] as const;
export type FundSource = (typeof fundSources)[number];

export const fundSourceNames = {
  central: '中央财政专项',
  provincial: '省级财政',
  own: '本级工会经费',
  donation: '社会捐赠',
  other: '其他',
} as const satisfies Record<FundSource, string>;

/** Money of one source for one year. */
export interface Fund {
  readonly id: string;
  readonly region: string;
  readonly version: number;
  readonly year: number;
  readonly name: string;
  readonly source: FundSource;
  /** What it may pay. */
  readonly kinds: readonly GrantKind[];
  /** Only for files that were entered in the national system; always so for the central fund. */
  readonly needsNationalFile: boolean;
  readonly budgetFen: bigint;
  /** Proposed, approved or paid, not given back. */
  readonly committedFen: bigint;
  readonly paidFen: bigint;
  readonly basis: string;
}

export type FundDecision = { readonly ok: true } | { readonly ok: false; readonly why: FundObstacle };
export type FundObstacle = 'not-for-kind' | 'needs-national-file' | 'too-little';

/**
 * Whether this fund may pay this grant.
 * Source: 中央财政专项帮扶资金 only for files in the national system (先建档后帮扶、实名制).
 */
export function decideFund(
  fund: Fund,
  grant: { readonly kind: GrantKind; readonly amountFen: bigint; readonly isNationalFile: boolean },
): FundDecision {
  if (!fund.kinds.includes(grant.kind)) return { ok: false, why: 'not-for-kind' };
  if (fund.needsNationalFile && !grant.isNationalFile) return { ok: false, why: 'needs-national-file' };
  if (fundLeft(fund) < grant.amountFen) return { ok: false, why: 'too-little' };
  return { ok: true };
}

/** 分 not promised to anybody. */
export function fundLeft(fund: Pick<Fund, 'budgetFen' | 'committedFen'>): bigint {
  return fund.budgetFen - fund.committedFen;
}
