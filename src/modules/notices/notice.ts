import type { Channel } from '../../platform/messenger.ts';

/** Channels that leave the house; in-site messages are delivered by their row alone. */
export type OutChannel = Exclude<Channel, 'in-site'>;

export const outChannels = ['sms', 'email', 'wechat'] as const satisfies readonly OutChannel[];

export const channelLabels = {
  sms: '短信',
  email: '邮件',
  wechat: '微信',
} as const satisfies Record<OutChannel, string>;

export const noticeStates = ['waiting', 'sending', 'sent', 'failed', 'cancelled'] as const;
export type NoticeState = (typeof noticeStates)[number];

export const stateLabels = {
  waiting: '待发送',
  sending: '发送中',
  sent: '已发送',
  failed: '发送失败',
  cancelled: '已取消',
} as const satisfies Record<NoticeState, string>;

/** What staff may do with a message in each state; everything else is the delivery's own business. */
const staffActs = {
  waiting: ['cancel'],
  sending: [],
  sent: [],
  failed: ['retry', 'cancel'],
  cancelled: [],
} as const satisfies Record<NoticeState, readonly StaffAct[]>;

export type StaffAct = 'retry' | 'cancel';

export function canDo(act: StaffAct, state: NoticeState): boolean {
  return staffActs[state].some((allowed) => allowed === act);
}

/** One message on its way out. */
export interface Notice {
  readonly region: string;
  readonly id: string;
  readonly channel: OutChannel;
  readonly template: string;
  readonly state: NoticeState;
  /** Tries begun so far. */
  readonly attempts: number;
  readonly nextTryAt: Date;
  readonly lastError: string | undefined;
  /** Who carried it: `smtp`, `sms-gateway`, `wechat-gateway`, or `demo` (shown on the demo page only). */
  readonly carrier: string | undefined;
  readonly createdAt: Date;
  readonly settledAt: Date | undefined;
  readonly recipientSealed: string;
  /** Absent once the content is forgotten. */
  readonly valuesSealed: string | undefined;
}
