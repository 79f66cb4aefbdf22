import type { ModuleDefinition } from '../../platform/module.ts';
import { citizenRoutes } from './citizen/routes.ts';
import { eventTitles } from './file/file-event.ts';
import { fileTemplates } from './file/file-templates.ts';
import { fileParameters } from './file/hardship-parameters.ts';
import { readHardship } from './hardship-permissions.ts';
import { fileSearch } from './register/file-search.ts';
import { fileTodos } from './register/file-todos.ts';
import { fileMatters, hardshipServices } from './register/own-matters.ts';
import { staffRoutes } from './staff/routes.ts';

const acts = Object.fromEntries(
  Object.entries(eventTitles).map(([word, title]) => [`hardship.${word}`, `困难档案：${title}`]),
);

/** What the files hang out; grants, signals and the national export have their own parts. */
export const fileParts = {
  routes: [...staffRoutes, ...citizenRoutes],
  menu: [{ group: '帮扶中心', label: '困难职工档案', href: '/console/hardship', permission: readHardship }],
  services: hardshipServices,
  todos: fileTodos,
  matters: [fileMatters],
  templates: fileTemplates,
  parameters: fileParameters,
  searches: [fileSearch],
  auditWords: {
    ...acts,
    'hardship.view': '查看困难档案',
    'hardship.print': '打印困难档案文书',
    'hardship.export': '导出困难档案台账',
    'hardship.download-paper': '查看困难档案材料',
  },
} as const satisfies Partial<ModuleDefinition>;
