import type { Status } from './letter.ts';
import type { LetterAct } from './letter-lifecycle.ts';

/** What the timeline can say; each is also the word of the audit record, as `letter.<word>`. */
export type EventWord = 'draft' | LetterAct;

export const eventTitles = {
  draft: '起草',
  edit: '修改',
  submit: '经办提交审签',
  sign: '审签同意',
  return: '退回修改',
  issue: '签发',
  withdraw: '作废',
  offer: '网上送达，待签收',
  serve: '送达',
  'save-answer': '保存答复',
  answer: '答复',
  'record-answer': '登记书面答复',
  'report-done': '报告整改完成',
  'ask-delay': '申请延期',
  'answer-delay': '答复延期申请',
  'plan-recheck': '安排复查',
  'record-recheck': '登记复查情况',
  'extend-rectifying': '限期继续整改',
  close: '销号',
  escalate: '升级',
  'add-paper': '补充材料',
} as const satisfies Record<EventWord, string>;

export interface LetterEvent {
  readonly id: string;
  readonly happenedAt: Date;
  readonly word: EventWord;
  readonly actorName: string;
  readonly detail: string | undefined;
  readonly fromStatus: Status | undefined;
  readonly toStatus: Status;
}

/** How the union came to its letter, and what it does about it next, is not the recipient's to read. */
const internal: ReadonlySet<EventWord> = new Set([
  'draft',
  'edit',
  'submit',
  'sign',
  'return',
  'withdraw',
  'escalate',
  'save-answer',
  'add-paper',
]);

export function isForRecipient(word: EventWord): boolean {
  return !internal.has(word);
}
