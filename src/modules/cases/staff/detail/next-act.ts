import type { CaseAct } from '../../case-lifecycle.ts';
import { trackOf } from '../../kinds/kind-rules.ts';
import type { CaseView } from '../../load-case.ts';

/** The one thing that moves this case on; undefined where the union waits for somebody else. */
export function nextAct(view: CaseView): CaseAct | undefined {
  const { rightsCase, ledger, transfers, plan } = view;
  const isWages = trackOf(rightsCase.kind) === 'wages';
  switch (rightsCase.status) {
    case 'registered':
      return 'accept';
    case 'transferred':
      return transfers[0]?.answer === undefined
        ? 'accept-transfer'
        : isWages && ledger.total.balanceFen > 0n
          ? 'record-payment'
          : 'close';
    case 'accepted':
      return isWages ? 'verify' : 'find-facts';
    case 'verified':
      if (!isWages) return 'mediate';
      return ledger.total.isVerified ? 'mediate' : 'verify';
    case 'mediating':
      if (!isWages) return 'close';
      return plan.instalments.length === 0 ? 'plan-instalments' : 'record-payment';
    case 'paying':
      return ledger.total.isVerified && ledger.total.balanceFen === 0n ? 'close' : 'record-payment';
    case 'closed':
      return 'review';
    case 'reviewed':
      return rightsCase.satisfaction === 'dissatisfied' && !rightsCase.discontentAnsweredAt
        ? 'reopen'
        : undefined;
    case 'returned':
      return undefined;
  }
}

interface ActLink {
  readonly label: string;
  /** Path after the case's address. */
  readonly slug: string;
}

/** Acts with a page of their own, in the order of the buttons; acts on one row stand beside the row. */
export const actLinks: Partial<Record<CaseAct, ActLink>> = {
  'find-facts': { label: '查明情况', slug: 'facts' },
  'apply-recognition': { label: '登记工伤认定申请', slug: 'recognition' },
  verify: { label: '核实金额', slug: 'verify' },
  mediate: { label: '开始调处', slug: 'mediate' },
  'plan-instalments': { label: '约定分期', slug: 'instalments' },
  'record-payment': { label: '登记到账', slug: 'payments' },
  'accept-transfer': { label: '登记对方接收', slug: 'accept-transfer' },
  'return-transfer': { label: '登记对方退回', slug: 'return-transfer' },
  'recall-transfer': { label: '收回转办', slug: 'recall-transfer' },
  'record-inspection': { label: '登记监察立案', slug: 'inspection' },
  'send-letter': { label: '发督促支付函', slug: 'letters' },
  'set-chain': { label: '发包承包关系', slug: 'chain' },
  'order-payment': { label: '登记责令支付', slug: 'pay-order' },
  'add-claimants': { label: '增加申请人', slug: 'claimants' },
  'elect-representatives': { label: '推选代表人', slug: 'representatives' },
  transfer: { label: '转办', slug: 'transfer' },
  return: { label: '退回', slug: 'return' },
  resubmit: { label: '补充后重新提交', slug: 'resubmit' },
  assign: { label: '变更经办人', slug: 'assign' },
  recuse: { label: '回避', slug: 'recuse' },
  close: { label: '办结', slug: 'close' },
  review: { label: '回访', slug: 'review' },
  reopen: { label: '重新办理', slug: 'reopen' },
  'keep-closed': { label: '维持办结', slug: 'keep-closed' },
};
