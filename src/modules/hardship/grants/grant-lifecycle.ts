import type { GrantStatus } from './grant.ts';

/** What may be done to a grant. */
export const grantActs = [
  'sign',
  'refuse',
  'cancel',
  'send',
  'withdraw',
  'pay',
  'bounce',
  'return-late',
  'reissue',
] as const;
export type GrantAct = (typeof grantActs)[number];

export const grantActNames = {
  sign: '审批同意',
  refuse: '审批不同意',
  cancel: '撤销',
  send: '列入发放批次',
  withdraw: '移出发放批次',
  pay: '登记到账',
  bounce: '登记银行退回',
  'return-late': '登记到账后退汇',
  reissue: '重新发放',
} as const satisfies Record<GrantAct, string>;

/** Where each act leads; `sign` stays until the last signature. What is missing is not open at this station. */
const table = {
  proposed: { sign: 'proposed', refuse: 'rejected', cancel: 'cancelled' },
  approved: { send: 'sending', cancel: 'cancelled' },
  sending: { withdraw: 'approved', pay: 'paid', bounce: 'bounced' },
  paid: { 'return-late': 'bounced' },
  bounced: { reissue: 'approved', cancel: 'cancelled' },
  rejected: {},
  cancelled: {},
} as const satisfies Record<GrantStatus, Partial<Record<GrantAct, GrantStatus>>>;

/** The station an act leads to, or undefined where it is not open. */
export function nextGrantStatus(status: GrantStatus, act: GrantAct): GrantStatus | undefined {
  const acts: Partial<Record<GrantAct, GrantStatus>> = table[status];
  return acts[act];
}

/** Stations in which the amount takes up room under the cap and in the fund. */
export function holdsMoney(status: GrantStatus): boolean {
  return status !== 'rejected' && status !== 'cancelled';
}
