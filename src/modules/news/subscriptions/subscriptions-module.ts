import type { ModuleDefinition } from '../../../platform/module.ts';
import { feedRoutes } from '../feeds/feed-door.tsx';
import { viewNews } from '../news-permissions.ts';
import { deliverJob } from './delivery/delivery-jobs.ts';
import { mailboxRoutes } from './public/mailbox-door.tsx';
import { subscriptionRoutes } from './staff/subscription-routes.ts';

/** What 我的订阅 and its feeds hang out; composed in the module's index. */
export const subscriptionsModule = {
  routes: [...subscriptionRoutes, ...mailboxRoutes, ...feedRoutes],
  jobs: [deliverJob],
  menu: [
    { group: '宣教文体部', label: '我的订阅', href: '/console/news/subscriptions', permission: viewNews },
  ],
  auditWords: {
    'news.subscribe': '订阅新闻',
    'news.edit-subscription': '修改新闻订阅',
    'news.pause-subscription': '暂停新闻订阅',
    'news.resume-subscription': '恢复新闻订阅',
    'news.unsubscribe': '退订新闻',
    'news.open-feed': '开通订阅源',
    'news.close-feed': '停用订阅源',
    'news.set-mailbox': '填写订阅邮箱',
    'news.confirm-mailbox': '确认订阅邮箱',
    'news.stop-mail': '停收订阅邮件',
  },
} satisfies Partial<ModuleDefinition>;
