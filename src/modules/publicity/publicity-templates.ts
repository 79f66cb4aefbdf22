import type { MessageTemplate } from '../../platform/messenger.ts';

const consoleHref = '/console/publicity/{noticeId}';

export const publicityTemplates: readonly MessageTemplate[] = [
  {
    name: 'publicity.objected',
    purpose: '公示收到异议',
    kind: 'notice',
    texts: {
      'in-site': {
        title: '公示收到异议：{number}',
        body: '“{title}”收到异议，公示期暂停计算。请在 {due} 前核查答复。',
        href: consoleHref,
      },
    },
  },
  {
    name: 'publicity.ended',
    purpose: '公示期满',
    kind: 'notice',
    texts: {
      'in-site': {
        title: '公示期满：{number}',
        body: '“{title}”公示期满，名单已从公示栏撤下。公示期间收到异议 {objections} 件，可以办理下一步。',
        href: consoleHref,
      },
    },
  },
  {
    name: 'publicity.answered',
    purpose: '公示异议的答复',
    kind: 'notice',
    texts: {
      'in-site': {
        title: '异议已答复：{number}',
        body: '您对公示提出的异议已有答复，请查看。',
        href: '/publicity/{region}/{noticeId}/objections/{objectionId}',
      },
    },
  },
];
