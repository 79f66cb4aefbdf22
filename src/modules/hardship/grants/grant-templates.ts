import type { MessageTemplate } from '../../../platform/messenger.ts';

export type GrantTemplate = `hardship.grant-${'approved' | 'sent' | 'paid' | 'returned'}`;

const href = '/hardship/grants/{region}/{grantId}';

/** No amount or kind of aid in a text message: phones are shared in families. */
function inSite(name: GrantTemplate, title: string, body: string): MessageTemplate {
  return {
    name,
    purpose: title,
    kind: 'notice',
    texts: {
      'in-site': { title: `${title}：{number}`, body, href },
      sms: '您申请的帮扶有新进展，请登录“我的事项”查看，或拨打12351。',
    },
  };
}

export const grantTemplates: readonly MessageTemplate[] = [
  inSite(
    'hardship.grant-approved',
    '救助已批准',
    '{kind}{amount}元已批准（{number}），将打到登记的银行账户。',
  ),
  inSite(
    'hardship.grant-sent',
    '救助已送银行发放',
    '{kind}{amount}元已送银行，收款账户尾号{tail}，请留意到账。',
  ),
  inSite(
    'hardship.grant-paid',
    '救助已到账',
    '银行回复：{kind}{amount}元已于{paidOn}打到尾号{tail}的账户。请确认是否收到；没有收到请提出异议。',
  ),
  inSite(
    'hardship.grant-returned',
    '银行退回，请核对账户',
    '{kind}{amount}元被银行退回（{reason}）。请带上本人银行卡联系工会更正账户，更正后会重新发放。',
  ),
];
