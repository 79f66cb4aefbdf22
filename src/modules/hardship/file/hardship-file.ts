import type { Housing, HousingArea, ModelWorker, Reason, Registration } from '../codes/hardship-codes.ts';
import type { Exclusion } from '../formula/exclusion.ts';
import type { Category } from '../formula/formula-version.ts';

/** Stations of a file; each is named by what is awaited there. */
export const statuses = [
  'draft',
  'preliminary',
  'returned',
  'visiting',
  'authorising',
  'checking',
  'publicising',
  'approving',
  'on-file',
  'aided',
  'reviewing',
  'exited',
  'cancelled',
  'rejected',
  'withdrawn',
] as const;
export type Status = (typeof statuses)[number];

export const statusNames = {
  draft: '草稿',
  preliminary: '初审',
  returned: '待补正',
  visiting: '待入户',
  authorising: '待授权',
  checking: '经济核对',
  publicising: '公示',
  approving: '审批',
  'on-file': '在档',
  aided: '帮扶',
  reviewing: '复核',
  exited: '已脱困',
  cancelled: '已注销',
  rejected: '未通过',
  withdrawn: '已撤回',
} as const satisfies Record<Status, string>;

/** The file has ended; the family may ask again. */
export const closedStatuses = ['exited', 'cancelled', 'rejected', 'withdrawn'] as const satisfies Status[];
/** 建档: aid may be paid (先建档后帮扶). */
export const keptStatuses = ['on-file', 'aided', 'reviewing'] as const satisfies Status[];
/** On the way from the application to the file. */
export const pendingStatuses = statuses.filter(
  (status) => status !== 'draft' && !isOneOf(closedStatuses, status) && !isOneOf(keptStatuses, status),
);

export function isClosed(status: Status): boolean {
  return isOneOf(closedStatuses, status);
}

function isOneOf(list: readonly Status[], status: Status): boolean {
  return list.includes(status);
}

export const channels = ['portal', 'counter', 'signal'] as const;
export type Channel = (typeof channels)[number];
export const channelNames = {
  portal: '网上申请',
  counter: '窗口代填',
  signal: '主动发现',
} as const satisfies Record<Channel, string>;

/** 困难职工家庭档案: one household, one file. */
export interface HardshipFile {
  readonly region: string;
  readonly id: string;
  /** Given when it is handed in; a draft has none. */
  readonly number: string | undefined;
  readonly status: Status;
  readonly channel: Channel;
  readonly signalReason: string | undefined;
  readonly applicantPersonId: string;
  readonly townshipCode: string | undefined;
  readonly unionId: string | undefined;
  readonly employerName: string | undefined;
  readonly employedSince: string | undefined;
  readonly category: Category | undefined;
  readonly formulaVersion: string | undefined;
  readonly codesVersion: string;
  readonly mainReason: Reason | undefined;
  readonly secondReason: Reason | undefined;
  readonly housing: Housing | undefined;
  readonly housingArea: HousingArea | undefined;
  readonly registration: Registration | undefined;
  readonly modelWorker: ModelWorker | undefined;
  readonly isSingleParent: boolean;
  readonly isZeroEmployment: boolean;
  readonly canHelpItself: boolean;
  readonly exclusions: readonly Exclusion[];
  /** Free text in the family's words; sealed at rest. */
  readonly story: string | undefined;
  readonly consentsAt: Date | undefined;
  readonly returnReason: string | undefined;
  readonly appliedOn: string | undefined;
  readonly authorisedOn: string | undefined;
  readonly authorisationId: string | undefined;
  readonly noticeId: string | undefined;
  readonly approvalRound: number;
  readonly approvedOn: string | undefined;
  readonly reviewDueOn: string | undefined;
  readonly closedOn: string | undefined;
  readonly closeReason: string | undefined;
  readonly handler: { readonly id: string; readonly name: string } | undefined;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
