export const takedownStatuses = [
  'received',
  'incomplete',
  'blocked',
  'forwarded',
  'countered',
  'restored',
  'rejected',
  'withdrawn',
] as const;
export type TakedownStatus = (typeof takedownStatuses)[number];

export const takedownActs = [
  'ask-more',
  'supplement',
  'block',
  'forward',
  'counter',
  'decline-counter',
  'restore',
  'reject',
  'withdraw',
] as const;
export type TakedownAct = (typeof takedownActs)[number];

export const statusNames: Readonly<Record<TakedownStatus, string>> = {
  received: '待审查',
  incomplete: '待补正',
  blocked: '已下线，待转送',
  forwarded: '已转送',
  countered: '收到反通知',
  restored: '已恢复',
  rejected: '不予下线',
  withdrawn: '通知已撤回',
};

/**
 * 通知 → 审查 → 下线 → 转送 → 反通知 → 恢复 (信息网络传播权保护条例 §14–17). What stands in the table is allowed,
 * nothing else is. A block that was our own mistake is restored without a counter-notice.
 */
const transitions = {
  received: {
    supplement: 'received',
    'ask-more': 'incomplete',
    block: 'blocked',
    reject: 'rejected',
    withdraw: 'withdrawn',
  },
  incomplete: {
    supplement: 'received',
    'ask-more': 'incomplete',
    block: 'blocked',
    reject: 'rejected',
    withdraw: 'withdrawn',
  },
  blocked: { forward: 'forwarded', restore: 'restored', withdraw: 'withdrawn' },
  forwarded: { counter: 'countered', restore: 'restored', withdraw: 'withdrawn' },
  countered: { restore: 'restored', 'decline-counter': 'forwarded', withdraw: 'withdrawn' },
  restored: {},
  rejected: {},
  withdrawn: {},
} as const satisfies Record<TakedownStatus, Partial<Record<TakedownAct, TakedownStatus>>>;

/** @returns the status after the act, or undefined where the act is not open. */
export function nextStatus(status: TakedownStatus, act: TakedownAct): TakedownStatus | undefined {
  const row: Partial<Record<TakedownAct, TakedownStatus>> = transitions[status];
  return row[act];
}

/** Statuses in which the named articles are off the public pages, digests and feeds. */
export const blockingStatuses = ['blocked', 'forwarded', 'countered'] as const satisfies TakedownStatus[];

/** Whether nothing more is to be done. */
export function isClosed(status: TakedownStatus): boolean {
  return Object.keys(transitions[status]).length === 0;
}
