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

export { answerClaims } from './claims/answer-claims.ts';
export { claimBenefit } from './claims/claim-benefit.ts';
export { listClaims } from './claims/claim-store.ts';
export { openCode } from './claims/seal-code.ts';
export { enterDraw } from './draws/enter-draw.ts';
export { revealDraw } from './draws/reveal-draw.ts';
export { applyMilestone } from './milestones/apply-milestone.ts';
export { decideMilestone } from './milestones/decide-milestone.ts';
export type { MilestoneKind } from './milestones/milestone.ts';
export { payMilestones } from './milestones/pay-milestones.ts';
export { advanceProgramme } from './programmes/advance-programme.ts';
export type { Programme, ProgrammePlan } from './programmes/programme.ts';
export { findProgramme } from './programmes/programme-store.ts';
export { draftProgramme } from './programmes/save-programme.ts';
export { redeemClaim } from './redemptions/redeem-claim.ts';
export { paySettlement, settleProvider } from './redemptions/settle-provider.ts';
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
