import type { ModuleDefinition } from '../../platform/module.ts';
import { letterSearch } from './letters/register/letter-search.ts';
import { publicRoutes } from './public/routes.ts';
import { companyPanel } from './staff/companies/company-page.tsx';
import { companyRoutes } from './staff/companies/routes.ts';
import { drawRoutes } from './staff/draws/routes.ts';
import { fieldRoutes } from './staff/field/routes.ts';
import { letterRoutes } from './staff/letters/routes.ts';
import { planRoutes } from './staff/plan/routes.ts';
import { recipientRoutes } from './staff/recipient/routes.ts';
import { visitRoutes } from './staff/visits/routes.ts';
import { letterFigures } from './supervision-figures.ts';
import { remindJob } from './supervision-jobs.ts';
import { supervisionMenu } from './supervision-menu.ts';
import { supervisionParameters } from './supervision-parameters.ts';
import { letterMessages } from './supervision-templates.ts';
import { letterTodos } from './supervision-todos.ts';
import { supervisionWords } from './supervision-words.ts';
import { visitFigures } from './visits/visit-figures.ts';
import { visitMenu, visitParameters } from './visits/visit-menu.ts';
import { visitSearch } from './visits/visit-search.ts';
import { visitTodos } from './visits/visit-todos.ts';
import { visitWords } from './visits/visit-words.ts';

export { resealFieldWork } from './field/reseal-field-work.ts';

/** Joint visits of employers, and the union's letters to them (一函两书). */
export const supervisionModule: ModuleDefinition = {
  name: 'supervision',
  routes: [
    ...visitRoutes,
    ...fieldRoutes,
    ...letterRoutes,
    ...recipientRoutes,
    ...companyRoutes,
    ...planRoutes,
    ...drawRoutes,
    ...publicRoutes,
  ],
  jobs: [remindJob],
  figures: [...visitFigures, ...letterFigures],
  menu: [...visitMenu, ...supervisionMenu],
  todos: [...visitTodos, ...letterTodos],
  panels: [companyPanel],
  searches: [visitSearch, letterSearch],
  templates: letterMessages,
  parameters: [...supervisionParameters, ...visitParameters],
  auditWords: { ...supervisionWords, ...visitWords },
};
