import type { Status } from './case.ts';
import type { CaseAct } from './case-lifecycle.ts';

/** What the timeline can say; each is also the word of the audit record, as `case.<word>`. */
export type EventWord = 'file' | CaseAct;

export const eventTitles = {
  file: '登记',
  accept: '受理',
  return: '退回',
  resubmit: '补充后重新提交',
  transfer: '转办',
  'accept-transfer': '接收单位接收',
  'return-transfer': '接收单位退回',
  'recall-transfer': '收回转办',
  assign: '变更经办人',
  verify: '核实金额',
  mediate: '开始调处',
  'plan-instalments': '约定分期清偿',
  'record-payment': '登记到账',
  'reverse-payment': '冲正到账',
  'confirm-receipt': '确认收到',
  'object-receipt': '提出异议',
  'set-chain': '登记发包承包关系',
  'order-payment': '责令支付',
  'send-letter': '发督促支付函',
  'answer-letter': '单位答复',
  'add-claimants': '增加申请人',
  'correct-claimant': '更正申请人信息',
  'withdraw-claimant': '申请人撤回',
  'elect-representatives': '推选代表人',
  'add-paper': '补充材料',
  'add-note': '内部记录',
  'adjust-clock': '调整时限',
  'edit-demands': '修改请求事项',
  'find-facts': '查明情况',
  'apply-recognition': '申请工伤认定',
  'record-inspection': '监察立案',
  'check-order': '工单质检',
  'confirm-phone': '核实联系电话',
  recuse: '经办人回避',
  close: '办结',
  reopen: '重新办理',
  review: '回访',
  'keep-closed': '维持办结',
} as const satisfies Record<EventWord, string>;

/** One line of the timeline. */
export interface CaseEvent {
  readonly id: string;
  readonly happenedAt: Date;
  readonly word: EventWord;
  readonly actor: { readonly kind: string; readonly id: string; readonly name: string };
  readonly detail: string | undefined;
  /** The papers the decision rests on, as the clerk named them. */
  readonly papers: string | undefined;
  readonly isForWorker: boolean;
  readonly fromStatus: Status | undefined;
  readonly toStatus: Status;
}

/** Internal notes, and what concerns one claimant alone: the others of a group case do not read it. */
const internal: ReadonlySet<EventWord> = new Set([
  'add-note',
  'set-chain',
  'order-payment',
  'correct-claimant',
  'withdraw-claimant',
  'reverse-payment',
  'confirm-receipt',
  'object-receipt',
  'check-order',
  'confirm-phone',
]);

/** True where every claimant of the case may read the line. */
export function isForWorker(word: EventWord): boolean {
  return !internal.has(word);
}

/** A worker reads what is for all claimants, and what the worker did. */
export function workerReads(event: CaseEvent, reader: { id: string }): boolean {
  return event.isForWorker || event.actor.id === reader.id;
}
