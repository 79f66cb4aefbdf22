import type { Letter, LetterItem } from '../../../letters/letter.ts';
import type { LetterAct } from '../../../letters/letter-lifecycle.ts';

/** The one thing that moves this letter on; undefined where the union waits for somebody else. */
export function nextAct(letter: Letter, items: readonly LetterItem[]): LetterAct | undefined {
  switch (letter.status) {
    case 'drafted':
      return items.length > 0 ? 'submit' : 'edit';
    case 'signing':
      return 'sign';
    case 'issued':
      return 'serve';
    case 'served':
      return 'record-answer';
    case 'rectifying':
      return 'plan-recheck';
    case 'rechecking':
      if (items.some((item) => item.verdict === undefined)) return 'record-recheck';
      return items.every((item) => item.verdict === 'rectified') ? 'close' : 'escalate';
    case 'closed':
    case 'escalated':
    case 'withdrawn':
      return undefined;
  }
}

interface ActLink {
  readonly label: string;
  /** Path after the letter's address. */
  readonly slug: string;
  /** A button that does it at once, without a page of its own. */
  readonly isButton?: true;
}

/** Acts in the order of the buttons. */
export const actLinks: Partial<Record<LetterAct, ActLink>> = {
  edit: { label: '修改函件', slug: 'edit' },
  submit: { label: '提交审签', slug: 'submit', isButton: true },
  sign: { label: '同意', slug: 'sign', isButton: true },
  return: { label: '退回修改', slug: 'return' },
  issue: { label: '登记纸质审签', slug: 'issue-on-paper' },
  serve: { label: '登记送达', slug: 'serve' },
  offer: { label: '网上送达', slug: 'offer', isButton: true },
  'answer-delay': { label: '答复延期申请', slug: 'delay' },
  'record-answer': { label: '登记书面答复', slug: 'answer' },
  'plan-recheck': { label: '安排复查', slug: 'plan-recheck' },
  'record-recheck': { label: '登记复查情况', slug: 'recheck' },
  close: { label: '销号', slug: 'close' },
  'extend-rectifying': { label: '限期继续整改', slug: 'extend' },
  escalate: { label: '升级', slug: 'escalate' },
  withdraw: { label: '作废', slug: 'withdraw' },
};
