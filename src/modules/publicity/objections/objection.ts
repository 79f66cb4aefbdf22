import type { Published } from '../masking/published.ts';
import { type Notice, noticeNumber } from '../notice/notice.ts';

export const channels = ['web', 'phone', 'letter', 'visit'] as const;
export type Channel = (typeof channels)[number];
export const channelNames: Readonly<Record<Channel, string>> = {
  web: '网上',
  phone: '电话',
  letter: '来信',
  visit: '来访',
};

export const objectionStatuses = ['open', 'rejected', 'upheld', 'settled'] as const;
export type ObjectionStatus = (typeof objectionStatuses)[number];
export const objectionNames: Readonly<Record<ObjectionStatus, string>> = {
  open: '核查中',
  rejected: '异议不成立',
  upheld: '异议成立',
  settled: '公示已撤下',
};

/** An objection without what is sealed. */
export interface Objection {
  readonly region: string;
  readonly id: string;
  readonly noticeId: string;
  readonly sequence: number;
  readonly channel: Channel;
  readonly personId: string | undefined;
  readonly raisedOn: string;
  readonly raisedAt: Date;
  /** Last day for the answer. */
  readonly dueOn: string;
  readonly status: ObjectionStatus;
  readonly answer: Published | undefined;
  readonly answererName: string | undefined;
  readonly answeredOn: string | undefined;
  readonly hasName: boolean;
}

/** 公示〔2023〕12号异议第1件 – what the objector keeps. */
export function objectionNumber(
  notice: Pick<Notice, 'year' | 'sequence'>,
  objection: Pick<Objection, 'sequence'>,
): string {
  return `${noticeNumber(notice)}异议第${objection.sequence}件`;
}
