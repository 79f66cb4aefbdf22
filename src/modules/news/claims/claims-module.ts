import type { ModuleDefinition } from '../../../platform/module.ts';
import { viewNews } from '../news-permissions.ts';
import { claimJobs } from './claim-jobs.ts';
import { claimTodos } from './claim-todos.ts';
import { claimRoutes } from './staff/routes.ts';

/** What the check of claims hangs out; composed in the module's index.ts. */
export const claimsModule = {
  routes: claimRoutes,
  jobs: claimJobs,
  menu: [{ group: '宣教文体部', label: '口径核对', href: '/console/news/claims', permission: viewNews }],
  todos: claimTodos,
  auditWords: {
    'news.link-claim': '关联口径',
    'news.end-claim-link': '解除口径关联',
    'news.settle-claim': '说明不符的数',
  },
} satisfies Partial<ModuleDefinition>;
