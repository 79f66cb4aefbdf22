import type { ModuleDefinition } from '../../platform/module.ts';
import { grantParts } from './grants/grant-module.ts';
import { nationalParts } from './national/national-module.ts';
import { signalParts } from './signals/signal-module.ts';

export { resealPayees } from './grants/payees/reseal-payees.ts';

/** Hardship aid. */
export const hardshipModule: ModuleDefinition = {
  name: 'hardship',
  routes: [...grantParts.routes, ...signalParts.routes, ...nationalParts.routes],
  jobs: [...grantParts.jobs, ...signalParts.jobs],
  figures: [...grantParts.figures],
  breakdowns: [...grantParts.breakdowns],
  menu: [...grantParts.menu, ...signalParts.menu, ...nationalParts.menu],
  todos: [...grantParts.todos, ...signalParts.todos],
  matters: [...grantParts.matters],
  templates: [...grantParts.templates],
  parameters: [...grantParts.parameters],
  searches: [...grantParts.searches],
  auditWords: { ...grantParts.auditWords, ...signalParts.auditWords, ...nationalParts.auditWords },
};
