import type { ModuleDefinition } from '../../platform/module.ts';
import { benefitFigures } from './benefit-figures.ts';
import { benefitJobs } from './benefit-jobs.ts';
import { benefitMenu, benefitServices } from './benefit-menu.ts';
import { benefitParameters } from './benefit-parameters.ts';
import { benefitSearches } from './benefit-search.ts';
import { benefitTemplates } from './benefit-templates.ts';
import { benefitTodos } from './benefit-todos.ts';
import { benefitWords } from './benefit-words.ts';
import { benefitMatters } from './citizen/own-matters.ts';
import { citizenRoutes } from './citizen/routes.ts';
import { staffRoutes } from './staff/routes.ts';

export { resealBenefits } from './reseal-benefits.ts';

/** Universal benefits: quotas, draws, caps, redemption, family milestones. */
export const benefitsModule: ModuleDefinition = {
  name: 'benefits',
  routes: [...citizenRoutes, ...staffRoutes],
  jobs: benefitJobs,
  templates: benefitTemplates,
  parameters: benefitParameters,
  auditWords: benefitWords,
  figures: benefitFigures,
  menu: benefitMenu,
  services: benefitServices,
  todos: benefitTodos,
  matters: [benefitMatters],
  searches: benefitSearches,
};
