import type { MessageTemplate } from '../../platform/messenger.ts';

export type CaseTemplate =
  `cases.${'filed' | 'accepted' | 'returned' | 'transferred' | 'transfer-accepted' | 'transfer-returned' | 'verified' | 'facts-found' | 'recognition-applied' | 'instalments' | 'paid' | 'reversed' | 'closed' | 'reopened'}`;

const href = '/matters/{region}/{caseId}';

function inSite(name: CaseTemplate, title: string, body: string): MessageTemplate {
  const heading = title.split(':')[0] ?? title;
  return {
    name,
    purpose: heading,
    kind: 'notice',
    // No amount, employer or reason in a text message: phones are shared in families.
    texts: {
      'in-site': { title, body, href },
      sms: `您的事项{number}${heading},请登录“我的事项”查看，或拨打12351。`,
    },
  };
}

/** What workers hear about their case; the amount or reason is in the message, the papers are behind the link. */
export const caseTemplates: readonly MessageTemplate[] = [
  inSite(
    'cases.filed',
    '已登记:{number}',
    '您反映{employer}{matter}一事已登记，编号{number}终身不变。工会将尽快答复是否受理。',
  ),
  inSite('cases.accepted', '已受理:{number}', '{number}已由{handler}受理，正在核实情况。'),
  inSite('cases.returned', '已退回:{number}', '{number}已退回，原因:{reason}。补充后可以用原编号重新提交。'),
  inSite(
    'cases.transferred',
    '已转办:{number}',
    '{number}已转{receiver}办理，对方应在{due}前答复是否接收。原因:{reason}。',
  ),
  inSite(
    'cases.transfer-accepted',
    '接收单位已接收:{number}',
    '{receiver}已接收{number},编号不变，工会继续跟踪到账情况。',
  ),
  inSite(
    'cases.transfer-returned',
    '接收单位退回:{number}',
    '{receiver}退回了{number},原因:{reason}。工会将重新处理，您不用重复登记。',
  ),
  inSite(
    'cases.verified',
    '金额已核实:{number}',
    '{number}中您的欠薪已核实为{amount}元。如有出入请尽快联系经办人。',
  ),
  inSite('cases.facts-found', '情况已查明:{number}', '{number}的请求事项已逐项查明，请登录查看工会的意见。'),
  inSite(
    'cases.recognition-applied',
    '已申请工伤认定:{number}',
    '{applicant}已于{appliedOn}向{body}申请工伤认定，一般应在 60 日内作出决定。',
  ),
  inSite(
    'cases.instalments',
    '已约定分期清偿:{number}',
    '{promiser}承诺分{count}期付清{number}的欠薪，首期{due}。',
  ),
  inSite(
    'cases.paid',
    '登记到账{amount}元:{number}',
    '{number}登记您于{paidOn}收到{amount}元。请确认是否收到；没有收到请提出异议，案件不会办结。',
  ),
  inSite(
    'cases.reversed',
    '一笔到账已冲正:{number}',
    '{number}中一笔{amount}元的到账登记已冲正，原因:{reason}。',
  ),
  inSite(
    'cases.closed',
    '已办结:{number}',
    '{number}已办结:{outcome}。{reason}如有款项没有收到，请提出异议，案件将重新办理。',
  ),
  inSite('cases.reopened', '重新办理:{number}', '{number}已重新办理，原因:{reason}。'),
];
