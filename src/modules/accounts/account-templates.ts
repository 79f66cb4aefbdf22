import type { MessageTemplate } from '../../platform/messenger.ts';

export const accountTemplates: readonly MessageTemplate[] = [
  {
    name: 'accounts.sign-in-code',
    purpose: '职工登录验证码',
    kind: 'code',
    texts: { sms: '【县总工会】登录验证码{code},{minutes}分钟内有效。工作人员不会向您索要，请勿告诉他人。' },
  },
];
