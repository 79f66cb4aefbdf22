import type { ModuleDefinition } from '../../../platform/module.ts';
import { viewNews } from '../news-permissions.ts';
import { ENTITIES } from './staff/entity-links.ts';
import { understandingRoutes } from './staff/routes.ts';
import { understandingJobs } from './understanding-jobs.ts';

/** What understanding hangs out; composed in the module's index. */
export const understandingModule = {
  routes: understandingRoutes,
  jobs: understandingJobs,
  menu: [{ group: '宣教文体部', label: '人物单位词典', href: ENTITIES, permission: viewNews }],
  auditWords: {
    'news.add-entity': '新增词条',
    'news.edit-entity': '修改词条',
    'news.retire-entity': '停用词条',
    'news.restore-entity': '恢复词条',
    'news.correct-topics': '更正类别和主题',
  },
} satisfies Partial<ModuleDefinition>;
