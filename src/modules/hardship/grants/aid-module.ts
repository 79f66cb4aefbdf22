import type { ModuleDefinition } from '../../../platform/module.ts';
import { grantMatters } from '../citizen/grants/own-grants.ts';
import { grantCitizenRoutes } from '../citizen/grants/routes.ts';
import { grantStaffRoutes } from '../staff/grants/routes.ts';
import { readGrants } from './aid-permissions.ts';
import { bankAnswersJob } from './bank/bank-answers-job.ts';
import { grantBreakdowns, grantFigures } from './grant-figures.ts';
import { grantParameters } from './grant-parameters.ts';
import { grantTemplates } from './grant-templates.ts';
import { grantTodos } from './grant-todos.ts';
import { grantWords } from './open-grant.ts';
import { grantSearch } from './register/grant-search.ts';

const group = '帮扶中心';

/** What grants add to the house of hardship. */
export const grantParts = {
  routes: [...grantStaffRoutes, ...grantCitizenRoutes],
  jobs: [bankAnswersJob],
  figures: grantFigures,
  breakdowns: grantBreakdowns,
  menu: [
    { group, label: '救助台账', href: '/console/grants', permission: readGrants },
    { group, label: '发放批次', href: '/console/grants/batches', permission: readGrants },
    { group, label: '帮扶资金', href: '/console/grants/funds', permission: readGrants },
  ],
  todos: grantTodos,
  matters: [grantMatters],
  templates: grantTemplates,
  parameters: grantParameters,
  searches: [grantSearch],
  auditWords: grantWords,
} as const satisfies Partial<ModuleDefinition>;
