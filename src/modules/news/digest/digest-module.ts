import type { ModuleDefinition } from '../../../platform/module.ts';
import { viewNews } from '../news-permissions.ts';
import { composeJob } from './digest-jobs.ts';
import { digestParameters } from './digest-parameters.ts';
import { digestTodos } from './digest-todos.ts';
import { stopReadingRoutes } from './public/stop-reading-door.tsx';
import { digestRoutes } from './staff/digest-routes.ts';

/** What the press digest hangs out; composed in the module's index. */
export const digestModule = {
  routes: [...digestRoutes, ...stopReadingRoutes],
  jobs: [composeJob],
  todos: digestTodos,
  parameters: digestParameters,
  menu: [{ group: '宣教文体部', label: '剪报', href: '/console/news/digests', permission: viewNews }],
  auditWords: {
    'news.compose-digest': '编剪报',
    'news.add-to-digest': '报道收入剪报',
    'news.arrange-digest': '剪报排版',
    'news.edit-digest': '修改剪报摘录',
    'news.issue-digest': '印发剪报',
    'news.withdraw-digest': '撤回剪报',
    'news.discard-digest': '作废剪报草稿',
    'news.send-digest': '邮件发送剪报',
    'news.view-readers': '查看剪报收件人',
    'news.add-reader': '登记剪报收件人',
    'news.remove-reader': '移出剪报收件人',
  },
} satisfies Partial<ModuleDefinition>;
