/** The kinds of rights cases; what each asks, runs and ends with stands in kinds/kind-rules.ts. */
export const caseKinds = [
  'wage-arrears',
  'contract',
  'social-insurance',
  'working-time',
  'injury',
  'maternity',
  'dismissal',
  'collective',
] as const;
export type CaseKind = (typeof caseKinds)[number];
export const kindNames = {
  'wage-arrears': '拖欠工资',
  contract: '劳动合同',
  'social-insurance': '社会保险',
  'working-time': '工时和休假',
  injury: '工伤',
  maternity: '女职工和生育',
  dismissal: '辞退和解除合同',
  collective: '集体劳动争议',
} as const satisfies Record<CaseKind, string>;

export const statuses = [
  'registered',
  'returned',
  'transferred',
  'accepted',
  'verified',
  'mediating',
  'paying',
  'closed',
  'reviewed',
] as const;
export type Status = (typeof statuses)[number];

export const statusNames = {
  registered: '待受理',
  returned: '已退回',
  transferred: '已转办',
  accepted: '已受理',
  verified: '已核实',
  mediating: '调处中',
  paying: '清偿中',
  closed: '已办结',
  reviewed: '已回访',
} as const satisfies Record<Status, string>;

export const channels = ['portal', 'counter', 'phone', 'letter'] as const;
export type Channel = (typeof channels)[number];
export const channelNames = {
  portal: '网上登记',
  counter: '来访登记',
  phone: '来电登记',
  letter: '来信登记',
} as const satisfies Record<Channel, string>;

export const outcomes = [
  'paid',
  'settled',
  'corrected',
  'recognised',
  'to-arbitration',
  'to-court',
  'to-police',
  'unfounded',
  'withdrawn',
] as const;
export type Outcome = (typeof outcomes)[number];
export const outcomeNames = {
  paid: '全部清偿',
  settled: '和解结案',
  corrected: '单位已改正',
  recognised: '已认定工伤',
  'to-arbitration': '转劳动仲裁',
  'to-court': '转法院诉讼',
  'to-police': '移送公安',
  unfounded: '查无此事',
  withdrawn: '申请人撤回',
} as const satisfies Record<Outcome, string>;

export const satisfactions = ['satisfied', 'fair', 'dissatisfied', 'unreachable'] as const;
export type Satisfaction = (typeof satisfactions)[number];
export const satisfactionNames = {
  satisfied: '满意',
  fair: '基本满意',
  dissatisfied: '不满意',
  unreachable: '联系不上',
} as const satisfies Record<Satisfaction, string>;

/** A government order to pay (责令支付): the second condition of 刑法 §276 之一. Dates are 'YYYY-MM-DD'. */
export interface PayOrder {
  readonly orderedOn: string;
  readonly dueOn: string;
  readonly body: string;
  readonly servedHow: string | undefined;
}

/** One rights case, without its claimants, money and clocks. */
export interface RightsCase {
  readonly id: string;
  readonly region: string;
  /** 案号, one for life, e.g. 临工维〔2023〕12号. */
  readonly number: string;
  readonly kind: CaseKind;
  readonly status: Status;
  /** Rises with every change of this row; forms carry it so that nobody overwrites a colleague. */
  readonly version: number;
  readonly channel: Channel;
  readonly filedAt: Date;
  readonly filer: {
    readonly kind: string;
    readonly id: string;
    readonly name: string;
    readonly personId: string | undefined;
  };
  /** The grassroots union that has the case; undefined = the county union. */
  readonly unionId: string | undefined;
  readonly handler: { readonly id: string; readonly name: string } | undefined;
  /** The handler withdrew (回避) and nobody has been chosen yet. */
  readonly awaitsHandler: boolean;
  readonly employer: { readonly id: string | undefined; readonly name: string };
  readonly townshipCode: string | undefined;
  /** A building, traffic or water-works site: the chain rules of 条例 chapter 4 apply. */
  readonly isSite: boolean;
  readonly projectName: string | undefined;
  readonly workPlace: string | undefined;
  readonly summary: string;
  /** 'YYYY-MM-DD' of the accident, the dismissal …: where the limitations of other kinds than wages start. */
  readonly eventOn: string | undefined;
  /** 'YYYY-MM-DD' from which wages are owed, as the worker says. */
  readonly arrearsSince: string | undefined;
  /** The worker holds a wage IOU (工资欠条): a direct civil suit is open (解释一 §15). */
  readonly hasWageNote: boolean;
  /** The owner has not paid labour costs in time, or the project funds are not in place (条例 §29). */
  readonly ownerFundsLate: boolean;
  /** The project breaks planning or building law (条例 §37). */
  readonly isUnlawfulProject: boolean;
  readonly acceptedAt: Date | undefined;
  readonly verifiedAt: Date | undefined;
  readonly returnReason: string | undefined;
  readonly payOrder: PayOrder | undefined;
  readonly outcome: Outcome | undefined;
  readonly outcomeReason: string | undefined;
  readonly closedAt: Date | undefined;
  readonly reviewedAt: Date | undefined;
  readonly satisfaction: Satisfaction | undefined;
  readonly reviewNote: string | undefined;
  /** When the head decided that the case of a dissatisfied worker stays closed. */
  readonly discontentAnsweredAt: Date | undefined;
}

/** True for the stations where somebody still has to do something. */
export function isOpen(status: Status): boolean {
  return status !== 'closed' && status !== 'reviewed' && status !== 'returned';
}
