import type { FileAct } from './file-lifecycle.ts';
import type { Status } from './hardship-file.ts';

export type EventWord = 'open' | FileAct;

export const eventTitles = {
  open: '建立草稿',
  'fill-in': '填写申请',
  submit: '提交申请',
  resubmit: '补正后重新提交',
  accept: '初审通过',
  return: '退回补正',
  'record-visit': '入户核查',
  authorise: '签署核对授权',
  'ask-check': '发函核对',
  'answer-check': '登记核对结果',
  publish: '发布公示',
  recheck: '退回核对',
  'begin-approval': '提交审批',
  sign: '签署审批意见',
  'send-back': '审批退回',
  aid: '实施帮扶',
  'begin-review': '开始复核',
  'finish-review': '复核完成',
  reassess: '收入变化重新测算',
  exit: '脱困',
  cancel: '注销',
  reject: '不予通过',
  withdraw: '本人撤回',
  'add-paper': '补充材料',
  'add-note': '内部记录',
  reveal: '明文查看',
} as const satisfies Record<EventWord, string>;

export interface FileEvent {
  readonly id: string;
  readonly happenedAt: Date;
  readonly word: EventWord;
  readonly actor: { readonly kind: string; readonly id: string; readonly name: string };
  readonly detail: string | undefined;
  readonly papers: string | undefined;
  readonly isForWorker: boolean;
  readonly toStatus: Status;
}

const internal: ReadonlySet<EventWord> = new Set(['add-note', 'sign', 'send-back', 'recheck', 'reveal']);

/** True where the family reads the line; opinions within the union and notes are not for them. */
export function isForWorker(word: EventWord): boolean {
  return !internal.has(word);
}
