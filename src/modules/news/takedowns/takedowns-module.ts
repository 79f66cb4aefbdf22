import { viewNews } from '../news-permissions.ts';
import { takedownPublicRoutes } from './public/routes.ts';
import { takedownStaffRoutes } from './staff/routes.ts';
import { TAKEDOWNS } from './takedown-links.ts';
import { takedownParameters } from './takedown-parameters.ts';
import { takedownTemplates } from './takedown-templates.ts';
import { takedownTodos } from './takedown-todos.ts';
import { takedownWords } from './takedown-words.ts';

/** What takedown hangs out on the street. Its routes stand before `/news/:region/:id` of the public side. */
export const takedownsModule = {
  routes: [...takedownPublicRoutes, ...takedownStaffRoutes],
  menu: [{ group: '宣教文体部', label: '下线台账', href: TAKEDOWNS, permission: viewNews }],
  todos: takedownTodos,
  parameters: takedownParameters,
  templates: takedownTemplates,
  auditWords: takedownWords,
};
