/** 领取记录: the one answer that a person got from a programme. */
export interface Claim {
  readonly region: string;
  readonly id: string;
  readonly programmeId: string;
  readonly personId: string;
  readonly outcome: 'granted' | 'missed';
  readonly answeredAt: Date;
  readonly valueFen: bigint;
  /** Sealed; the code of a granted claim is made of it and the id. */
  readonly saltSealed: string | undefined;
  readonly redeemUntil: string | undefined;
}

/** Somebody who stands in line, in the order of arrival. */
export interface Order {
  readonly personId: string;
  readonly now: Date;
  readonly requestId: string;
  readonly actor: { readonly kind: 'worker'; readonly id: string; readonly name: string };
}

export type ClaimAnswer =
  | { readonly outcome: 'granted' | 'missed'; readonly claimId: string }
  | { readonly outcome: 'refused'; readonly reason: string };

export type ClaimState = 'granted' | 'redeemed' | 'expired' | 'missed';

export const claimStateNames = {
  granted: '待使用',
  redeemed: '已使用',
  expired: '已过期',
  missed: '未领到',
} as const satisfies Record<ClaimState, string>;

/** Where a claim stands. @param today 'YYYY-MM-DD' */
export function claimState(
  claim: Pick<Claim, 'outcome' | 'redeemUntil'>,
  on: { today: string; isRedeemed: boolean },
): ClaimState {
  if (claim.outcome === 'missed') return 'missed';
  if (on.isRedeemed) return 'redeemed';
  return claim.redeemUntil !== undefined && claim.redeemUntil < on.today ? 'expired' : 'granted';
}
