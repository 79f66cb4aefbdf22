/** 会员慰问: the turns of life at which the union calls (基层工会经费收支管理办法). */
export const milestoneNames = {
  marriage: '结婚',
  birth: '生育',
  hospital: '住院',
  'member-death': '会员去世',
  'relative-death': '直系亲属去世',
  retirement: '退休',
} as const;
export type MilestoneKind = keyof typeof milestoneNames;
export const milestoneKinds = Object.keys(milestoneNames) as [MilestoneKind, ...MilestoneKind[]];

/** What proves the event. */
export const milestoneProofs = {
  marriage: '结婚证',
  birth: '出生医学证明',
  hospital: '出院小结或住院费用结算单',
  'member-death': '死亡证明和领取人身份证',
  'relative-death': '死亡证明和亲属关系材料',
  retirement: '退休审批表或退休证',
} as const satisfies Record<MilestoneKind, string>;

/** 直系亲属 as the county's rules take the word. */
export const relations = ['父亲', '母亲', '配偶', '子女', '配偶的父亲', '配偶的母亲'] as const;

export const milestoneStatuses = ['applied', 'checked', 'approved', 'paid', 'rejected'] as const;
export type MilestoneStatus = (typeof milestoneStatuses)[number];

export const milestoneStatusNames = {
  applied: '待审核',
  checked: '待批准',
  approved: '待发放',
  paid: '已发放',
  rejected: '不予发放',
} as const satisfies Record<MilestoneStatus, string>;

export const milestoneActs = ['check', 'approve', 'pay', 'reject'] as const;
export type MilestoneAct = (typeof milestoneActs)[number];

/** The life of an application. */
export const milestoneLifecycle = {
  applied: { check: 'checked', reject: 'rejected' },
  checked: { approve: 'approved', reject: 'rejected' },
  approved: { pay: 'paid' },
  paid: {},
  rejected: {},
} as const satisfies Record<MilestoneStatus, Partial<Record<MilestoneAct, MilestoneStatus>>>;

const table: Record<MilestoneStatus, Partial<Record<MilestoneAct, MilestoneStatus>>> = milestoneLifecycle;

export function nextMilestoneStatus(status: MilestoneStatus, act: MilestoneAct): MilestoneStatus | undefined {
  return table[status][act];
}

/** One application. */
export interface Milestone {
  readonly region: string;
  readonly id: string;
  readonly number: string;
  readonly personId: string;
  readonly kind: MilestoneKind;
  readonly eventOn: string;
  readonly relation: string | undefined;
  readonly payeeName: string;
  /** May speak of health. */
  readonly noteSealed: string | undefined;
  readonly capFen: bigint;
  readonly amountFen: bigint | undefined;
  readonly status: MilestoneStatus;
  readonly version: number;
  readonly appliedAt: Date;
  readonly decidedBy: string | undefined;
  readonly decidedAt: Date | undefined;
  readonly reason: string | undefined;
  readonly paidOn: string | undefined;
  readonly sheet: string | undefined;
}
