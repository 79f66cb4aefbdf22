import type { ModuleDefinition } from '../../platform/module.ts';
import { grantParts } from './grants/grant-module.ts';

export { resealPayees } from './grants/payees/reseal-payees.ts';

/** Hardship aid. */
export const hardshipModule: ModuleDefinition = {
  name: 'hardship',
  routes: [...grantParts.routes],
  jobs: [...grantParts.jobs],
  figures: [...grantParts.figures],
  breakdowns: [...grantParts.breakdowns],
  menu: [...grantParts.menu],
  todos: [...grantParts.todos],
  matters: [...grantParts.matters],
  templates: [...grantParts.templates],
  parameters: [...grantParts.parameters],
  searches: [...grantParts.searches],
  auditWords: { ...grantParts.auditWords },
};
