import type { ModuleDefinition } from '../../../platform/module.ts';
import { viewNews } from '../news-permissions.ts';
import { articleSearch } from './article-search.ts';
import { articleRoutes } from './staff/article-routes.ts';

/** What register and reader hang out; composed in the module's index. */
export const articlesModule = {
  routes: articleRoutes,
  searches: [articleSearch],
  menu: [{ group: '宣教文体部', label: '新闻台账', href: '/console/news', permission: viewNews }],
  auditWords: { 'news.export': '导出新闻台账', 'news.open-blocked': '查看已下线报道' },
} satisfies Partial<ModuleDefinition>;
