import type { ModuleDefinition } from '../../platform/module.ts';
import { letterSearch } from './letters/register/letter-search.ts';
import { letterRoutes } from './staff/letters/routes.ts';
import { recipientRoutes } from './staff/recipient/routes.ts';
import { letterFigures } from './supervision-figures.ts';
import { remindJob } from './supervision-jobs.ts';
import { supervisionMenu } from './supervision-menu.ts';
import { supervisionParameters } from './supervision-parameters.ts';
import { letterMessages } from './supervision-templates.ts';
import { letterTodos } from './supervision-todos.ts';
import { supervisionWords } from './supervision-words.ts';

/** Joint visits of employers, and the union's letters to them (一函两书). */
export const supervisionModule: ModuleDefinition = {
  name: 'supervision',
  routes: [...letterRoutes, ...recipientRoutes],
  jobs: [remindJob],
  figures: letterFigures,
  menu: supervisionMenu,
  todos: letterTodos,
  searches: [letterSearch],
  templates: letterMessages,
  parameters: supervisionParameters,
  auditWords: supervisionWords,
};
