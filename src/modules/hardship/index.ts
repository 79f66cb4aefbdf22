import type { ModuleDefinition } from '../../platform/module.ts';
import { fileParts } from './file-module.ts';
import { grantParts } from './grants/grant-module.ts';
import { nationalParts } from './national/national-module.ts';
import { signalParts } from './signals/signal-module.ts';

export { resealPayees } from './grants/payees/reseal-payees.ts';

/** Hardship aid. */
export const hardshipModule: ModuleDefinition = {
  name: 'hardship',
  // Fixed words of the others stand before `:id` of the files.
  routes: [...grantParts.routes, ...signalParts.routes, ...nationalParts.routes, ...fileParts.routes],
  jobs: [...grantParts.jobs, ...signalParts.jobs],
  figures: [...grantParts.figures],
  breakdowns: [...grantParts.breakdowns],
  menu: [...fileParts.menu, ...grantParts.menu, ...signalParts.menu, ...nationalParts.menu],
  services: fileParts.services,
  todos: [...fileParts.todos, ...grantParts.todos, ...signalParts.todos],
  matters: [...fileParts.matters, ...grantParts.matters],
  templates: [...fileParts.templates, ...grantParts.templates],
  parameters: [...fileParts.parameters, ...grantParts.parameters],
  searches: [...fileParts.searches, ...grantParts.searches],
  auditWords: {
    ...fileParts.auditWords,
    ...grantParts.auditWords,
    ...signalParts.auditWords,
    ...nationalParts.auditWords,
  },
};
