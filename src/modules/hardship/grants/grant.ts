/** What a grant is for; the national form counts them apart. */
export const grantKinds = ['living', 'medical', 'schooling', 'temporary'] as const;
export type GrantKind = (typeof grantKinds)[number];

export const grantKindNames = {
  living: '生活救助',
  medical: '医疗救助',
  schooling: '助学救助',
  temporary: '临时救助',
} as const satisfies Record<GrantKind, string>;

export const grantStatuses = [
  'proposed',
  'approved',
  'sending',
  'paid',
  'bounced',
  'rejected',
  'cancelled',
] as const;
export type GrantStatus = (typeof grantStatuses)[number];

export const grantStatusNames = {
  proposed: '待审批',
  approved: '已批准，待发放',
  sending: '发放中',
  paid: '已发放',
  bounced: '银行退回',
  rejected: '未批准',
  cancelled: '已撤销',
} as const satisfies Record<GrantStatus, string>;

/** The key of grants that are for the household as a whole; a student's grants have the member's id. */
export const HOUSEHOLD = 'household';

/** One decided sum for one household or student. */
export interface Grant {
  readonly id: string;
  readonly region: string;
  readonly number: string;
  readonly version: number;
  readonly status: GrantStatus;
  readonly kind: GrantKind;
  /** Calendar year whose cap it uses. */
  readonly year: number;
  readonly fileId: string;
  /** Who applied for the household: sees the grant and hears of it. */
  readonly personId: string;
  readonly memberId: string | undefined;
  /** `household`, or the id of the student: whose cap and whose account. */
  readonly subjectKey: string;
  readonly beneficiaryName: string;
  readonly allowanceId: string;
  readonly fundId: string;
  readonly amountFen: bigint;
  readonly basis: string;
  /** Roles that sign, in order; the first is the clerk who proposes. */
  readonly chain: readonly string[];
  readonly signedCount: number;
  readonly payeeId: string | undefined;
  readonly proposedAt: Date;
  readonly proposer: { readonly id: string; readonly name: string };
  readonly approvedAt: Date | undefined;
  readonly endedAt: Date | undefined;
  readonly endReason: string | undefined;
}
