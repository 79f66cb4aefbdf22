/** 类别: what a yearly cap per person is counted by. */
export const categoryNames = {
  festival: '节日慰问',
  seasonal: '送温暖、送清凉',
  culture: '文体活动',
  health: '健康关爱',
  spending: '消费优惠',
} as const;
export type Category = keyof typeof categoryNames;
export const categories = Object.keys(categoryNames) as [Category, ...Category[]];

export const modeNames = { 'first-come': '先到先得', draw: '抽签' } as const;
export type Mode = keyof typeof modeNames;
export const modes = Object.keys(modeNames) as [Mode, ...Mode[]];

export const sexLimits = { any: '不限', female: '女职工', male: '男职工' } as const;
export type SexLimit = keyof typeof sexLimits;
export const sexLimitList = Object.keys(sexLimits) as [SexLimit, ...SexLimit[]];

export const programmeStatuses = [
  'draft',
  'approved',
  'announced',
  'open',
  'closed',
  'settled',
  'cancelled',
] as const;
export type ProgrammeStatus = (typeof programmeStatuses)[number];

export const programmeStatusNames = {
  draft: '草稿',
  approved: '已批准',
  announced: '已公布',
  open: '进行中',
  closed: '已截止',
  settled: '已结清',
  cancelled: '已取消',
} as const satisfies Record<ProgrammeStatus, string>;

/** Who may take part; all that is asked is checked on one day. */
export interface EligibilityRules {
  /** 'YYYY-MM-DD': the person is a member on this day. */
  readonly memberOn: string;
  /** Members of these unions or employees of these firms; empty: every member of the county. */
  readonly organisationIds: readonly string[];
  readonly sex: SexLimit;
  readonly ageFrom: number | undefined;
  readonly ageTo: number | undefined;
  /** Only who never had a benefit. */
  readonly firstTimeOnly: boolean;
}

/** What a clerk decides about a programme. */
export interface ProgrammePlan extends EligibilityRules {
  readonly name: string;
  readonly category: Category;
  readonly mode: Mode;
  /** What one person gets. */
  readonly what: string;
  /** What it costs the union for one person, 分. */
  readonly valueFen: bigint;
  readonly fundSource: string;
  /** 名额. */
  readonly quota: number;
  /** The law that allows a limit by sex or age. */
  readonly legalBasis?: string | undefined;
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** Last day on which a code is taken. */
  readonly redeemUntil: string;
  readonly providerId: string;
  readonly howToUse: string;
}

export interface Programme extends ProgrammePlan {
  readonly region: string;
  readonly id: string;
  readonly status: ProgrammeStatus;
  readonly version: number;
  readonly createdAt: Date;
  /** Account ids. */
  readonly createdBy: string;
  readonly approvedBy: string | undefined;
  readonly approvedAt: Date | undefined;
}

/** Seen by everybody from its announcement on. */
export function isPublic(programme: Pick<Programme, 'status'>): boolean {
  return !['draft', 'approved', 'cancelled'].includes(programme.status);
}

export type Window = 'not-announced' | 'before' | 'open' | 'over';

/**
 * Whether claims are taken at an instant: the clock decides to the second, not the job that moves the status on.
 */
export function windowAt(programme: Pick<Programme, 'status' | 'opensAt' | 'closesAt'>, now: Date): Window {
  if (programme.status === 'closed' || programme.status === 'settled') return 'over';
  if (programme.status !== 'announced' && programme.status !== 'open') return 'not-announced';
  if (now < programme.opensAt) return 'before';
  return now < programme.closesAt ? 'open' : 'over';
}

/** Rough words for what is left: a number would be wrong before it is read, and invites pressing the button. */
export function leftInWords(quota: number, taken: number): string {
  const left = quota - taken;
  if (left <= 0) return '已领完';
  if (left * 10 < quota) return '所剩不多';
  return left * 2 < quota ? '不到一半' : '充足';
}
