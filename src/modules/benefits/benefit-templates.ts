import type { MessageTemplate } from '../../platform/messenger.ts';

/** The code itself is only behind the sign-in: phones are shared in families. */
export const grantedTemplate: MessageTemplate = {
  name: 'benefits.granted',
  purpose: '普惠服务已领到',
  kind: 'notice',
  texts: {
    'in-site': {
      title: '已领到：{programme}',
      body: '“{programme}”已为您留好。使用时出示“我的福利”中的券码，或打印的券条。',
      href: '/my/benefits',
    },
  },
};

export const benefitTemplates: readonly MessageTemplate[] = [
  grantedTemplate,
  {
    name: 'benefits.code',
    purpose: '普惠服务券码',
    kind: 'notice',
    texts: { sms: '您已领到“{programme}”，券码{code}，{until}前到{provider}使用。请勿转给他人。' },
  },
  {
    name: 'benefits.drawn',
    purpose: '抽签结果',
    kind: 'notice',
    texts: {
      'in-site': {
        title: '抽签结果：{programme}',
        body: '“{programme}”已开奖，您的结果：{result}。结果人人可以复算。',
        href: '/benefits/{region}/{programmeId}/draw',
      },
    },
  },
  {
    name: 'benefits.milestone',
    purpose: '会员慰问办理进展',
    kind: 'notice',
    texts: {
      'in-site': {
        title: '{kind}慰问：{state}',
        body: '您的{kind}慰问申请{number}：{state}。{reason}',
        href: '/my/milestones/{region}/{id}',
      },
      sms: '您的申请{number}有新进展，请登录“我的事项”查看，或拨打12351。',
    },
  },
];
