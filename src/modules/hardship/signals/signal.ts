import type { NeedSignal } from '../../../platform/module.ts';

/** draft: waits for a person; covered: the household has an open file already. */
export const signalStatuses = ['draft', 'opened', 'not-needed', 'covered'] as const;
export type SignalStatus = (typeof signalStatuses)[number];

export const signalStatusNames = {
  draft: '待处理',
  opened: '已建档',
  'not-needed': '不需要',
  covered: '已有档案',
} as const satisfies Record<SignalStatus, string>;

export type SignalKind = NeedSignal['kind'];

export const signalKindNames = {
  arrears: '工资被拖欠',
  injury: '工伤',
  death: '家人去世',
  illness: '大病',
  layoff: '失业',
} as const satisfies Record<SignalKind, string>;

export const signalKinds = Object.keys(signalKindNames) as [SignalKind, ...SignalKind[]]; // keys of the table above

/** 主动发现: a fact known elsewhere that may mean need. Nothing of the matter behind it is kept here. */
export interface Signal {
  readonly id: string;
  readonly region: string;
  readonly key: string;
  readonly kind: SignalKind;
  readonly personId: string;
  readonly reason: string;
  readonly knownAt: Date;
  readonly foundAt: Date;
  readonly status: SignalStatus;
  readonly fileId: string | undefined;
  readonly handledAt: Date | undefined;
  readonly handlerName: string | undefined;
  readonly handledReason: string | undefined;
}
