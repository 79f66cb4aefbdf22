import type { MessageTemplate } from '../../../platform/messenger.ts';

export type FileTemplate =
  `hardship.${'submitted' | 'accepted' | 'returned' | 'visited' | 'authorised' | 'published' | 'approved' | 'rejected' | 'review' | 'closed'}`;

function inSite(name: FileTemplate, title: string, body: string): MessageTemplate {
  return {
    name,
    purpose: `困难帮扶：${title}`,
    kind: 'notice',
    // A text message says neither hardship nor reason: phones are shared in families and lie on tables.
    texts: {
      'in-site': { title: `${title}：{number}`, body, href: '/hardship/{region}/{fileId}' },
      sms: `您的事项{number}${title}，请登录“我的事项”查看，或拨打12351。`,
    },
  };
}

/** What the family hears at each station. */
export const fileTemplates: readonly MessageTemplate[] = [
  inSite(
    'hardship.submitted',
    '申请已提交',
    '您的困难帮扶申请已提交，编号{number}。工会将先核对材料，再上门了解情况。',
  ),
  inSite(
    'hardship.accepted',
    '初审已通过',
    '{number}初审已通过，工会将安排至少两人上门了解情况，请保持电话畅通。',
  ),
  inSite(
    'hardship.returned',
    '请补正材料',
    '{number}需要补正：{reason}。补好后在“我的事项”里重新提交，编号不变。',
  ),
  inSite(
    'hardship.visited',
    '入户核查已完成',
    '{number}入户核查已完成。请阅读并签署《家庭经济状况核对授权委托书》，交给工作人员。',
  ),
  inSite(
    'hardship.authorised',
    '授权书已收到',
    '{number}的授权委托书已收到，工会将请民政部门核对家庭经济状况。',
  ),
  inSite('hardship.published', '正在公示', '{number}从今天起公示到{until}，公示内容按规定遮盖姓名。'),
  inSite(
    'hardship.approved',
    '已建档',
    '{number}已批准建档，类别：{category}。今后的帮扶和复核都在这份档案里。',
  ),
  inSite(
    'hardship.rejected',
    '没有通过',
    '{number}没有通过，原因：{reason}。情况有变化时可以重新申请，也可以拨打12351询问。',
  ),
  inSite('hardship.review', '开始年度复核', '{number}开始年度复核，请更新家庭收入和支出情况。'),
  inSite('hardship.closed', '档案已结束', '{number}已结束：{reason}。以后再有困难，可以重新申请。'),
];
