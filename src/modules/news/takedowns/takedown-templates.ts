import type { MessageTemplate } from '../../../platform/messenger.ts';

const page =
  '办理情况和补交材料：打开本平台“下线通知”页的“查看办理情况”，填写编号 {number} 和查询码 {code}。';

function toSender(name: string, purpose: string, subject: string): MessageTemplate {
  return {
    name,
    purpose,
    kind: 'notice',
    texts: { email: { subject: `${subject}：{number}`, body: `您的下线通知 {number}：{words}\n\n${page}` } },
  };
}

export const takedownTemplates: readonly MessageTemplate[] = [
  toSender('takedown.received', '下线通知回执', '已收到下线通知'),
  toSender('takedown.incomplete', '下线通知要求补正', '下线通知还缺材料'),
  toSender('takedown.blocked', '已下线告知', '有关文章已下线'),
  toSender('takedown.restored', '恢复告知和转送书面说明', '有关文章已恢复'),
  toSender('takedown.rejected', '不予下线告知', '下线通知的处理结果'),
  {
    name: 'takedown.forwarded',
    purpose: '转送下线通知',
    kind: 'notice',
    texts: {
      email: {
        subject: '转送下线通知：{number}',
        body: [
          '{to}：',
          '依《信息网络传播权保护条例》第十五条，现将下线通知 {number} 转送给你们。通知人：{from}；理由：{ground}。下列文章已经从本平台下线：',
          '{articles}',
          '认为没有侵犯他人权利的，可以依第十六条向本平台提交书面说明，要求恢复：打开本平台“下线通知”页的“提交书面说明”，填写编号 {number}。',
        ].join('\n\n'),
      },
    },
  },
];
