import type { MessageTemplate } from '../../../platform/messenger.ts';

/** What subscribers and readers of the press digest get. Titles come from outside: they are values, never text. */
export const newsTemplates: readonly MessageTemplate[] = [
  {
    name: 'news.new-articles',
    purpose: '订阅有新报道',
    kind: 'notice',
    texts: {
      'in-site': {
        title: '订阅“{name}”有 {count} 篇新报道',
        body: '{titles}',
        href: '/console/news/subscriptions/{id}',
      },
    },
  },
  {
    name: 'news.subscription-mail',
    purpose: '订阅邮件',
    kind: 'notice',
    texts: {
      email: {
        subject: '{union}新闻订阅：{count} 篇新报道',
        body: '您订阅的新闻有 {count} 篇新报道：\n\n{items}\n\n以上为摘要，全文请看原文。\n不想再收邮件或调整订阅：{manage}',
        lists: ['items'],
        unsubscribe: 'oneClick',
      },
    },
  },
  {
    name: 'news.confirm-mailbox',
    purpose: '确认订阅邮箱',
    kind: 'notice',
    texts: {
      email: {
        subject: '请确认接收新闻订阅的邮箱',
        body: '有人在{union}的工作台里填写了这个邮箱，用来接收新闻订阅。如果是您本人，请打开下面的地址确认：\n\n{manage}\n\n如果不是您，不用理会，也不会再收到邮件。',
      },
    },
  },
  {
    name: 'news.digest-issue',
    purpose: '剪报发送',
    kind: 'notice',
    texts: {
      email: {
        subject: '{name}{issue}（{union}）',
        body: '{name}{issue}\n{span}\n\n{items}\n\n摘录均注明作者和来源，全文请看原文。\n不想再收剪报：{manage}',
        lists: ['items'],
        unsubscribe: 'oneClick',
      },
    },
  },
];
