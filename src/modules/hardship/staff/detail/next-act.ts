import type { FileAct } from '../../file/file-lifecycle.ts';
import type { FileView } from '../../file/load-file.ts';
import { chainRoleName, chainRoles } from '../../grants/approval/approval-chain.ts';

/** The one thing that moves this file on; undefined where the union waits for somebody else. */
export function nextAct(view: FileView): FileAct | undefined {
  const { file, checks, standing } = view;
  switch (file.status) {
    case 'draft':
      return 'submit';
    case 'returned':
      return 'resubmit';
    case 'preliminary':
      return 'accept';
    case 'visiting':
      return 'record-visit';
    case 'authorising':
      return 'authorise';
    case 'checking':
      return checks.some((check) => check.answeredOn === undefined) ? 'answer-check' : 'ask-check';
    case 'publicising':
      if (file.noticeId === undefined) return file.category ? 'publish' : 'reject';
      if (standing?.state === 'withdrawn') return 'recheck';
      return standing?.state === 'ended' && standing.openObjections === 0 ? 'begin-approval' : undefined;
    case 'approving':
      return 'sign';
    case 'reviewing':
      return 'finish-review';
    case 'on-file':
    case 'aided':
      return file.reviewDueOn !== undefined && file.reviewDueOn <= view.today ? 'begin-review' : undefined;
    default:
      return undefined;
  }
}

/** Whose signature the running round awaits, in Chinese; undefined outside the approval. */
export function awaitedSigner(view: FileView): string | undefined {
  if (view.file.status !== 'approving') return undefined;
  const signed = view.signatures.filter(({ round }) => round === view.file.approvalRound).length;
  const role = chainRoles[signed];
  return role && chainRoleName(role);
}

/** Acts with a page of their own, in the order of the buttons. */
export const actLabels: Partial<Record<FileAct, string>> = {
  submit: '核对并提交',
  resubmit: '重新提交',
  accept: '初审通过',
  'record-visit': '登记入户核查',
  authorise: '登记核对授权',
  'ask-check': '发函核对',
  'answer-check': '登记核对结果',
  publish: '发布公示',
  'begin-approval': '提交审批',
  sign: '签署审批意见',
  'send-back': '审批退回',
  'begin-review': '开始复核',
  'finish-review': '登记复核结果',
  reassess: '收入变化',
  return: '退回补正',
  recheck: '退回核对',
  reject: '不予通过',
  exit: '脱困退出',
  cancel: '注销',
  withdraw: '撤回申请',
  'add-note': '内部记录',
};

/** Address of an act below the file's. */
export function slugOf(act: FileAct): string {
  if (act === 'record-visit') return 'visit';
  return act === 'add-note' ? 'note' : act;
}
