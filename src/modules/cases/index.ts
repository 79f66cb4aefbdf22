import type { ModuleDefinition } from '../../platform/module.ts';
import { apiRoutes } from './api/routes.ts';
import { attentionTodos } from './attention-todos.ts';
import { calculatorParameters } from './calculators/calculator-parameters.ts';
import { calculatorSearch } from './calculators/calculator-search.ts';
import { caseBreakdowns, caseFigures } from './case-figures.ts';
import { caseMenu } from './case-menu.ts';
import { caseParameters } from './case-parameters.ts';
import { caseSignals } from './case-signals.ts';
import { caseTemplates } from './case-templates.ts';
import { caseTodos } from './case-todos.ts';
import { caseWords } from './case-words.ts';
import { caseMatters, caseServices } from './citizen/own-matters.ts';
import { citizenRoutes } from './citizen/routes.ts';
import { draftJob } from './drafts/draft-job.ts';
import { draftParameters } from './drafts/draft-parameters.ts';
import { draftWords } from './drafts/draft-words.ts';
import { caseSearch } from './register/case-search.ts';
import { casePanels } from './staff/case-panels.tsx';
import { staffRoutes } from './staff/routes.ts';

export { acceptCase } from './accept-case.ts';

export { recordPayOrder } from './chain/record-pay-order.ts';
export { listClaimants, listClaimLines } from './claims/claim-store.ts';
export { electRepresentatives } from './claims/elect-representatives.ts';
export { verifyClaims } from './claims/verify-claims.ts';
export { closeCase } from './close-case.ts';
export { listDemands } from './demands/demand-store.ts';

export { findFacts } from './demands/find-facts.ts';
export { type Filing, fileCase } from './file-case.ts';
export { applyRecognition } from './injury/apply-recognition.ts';
export { checkOrder } from './intakes/check-order.ts';
export { mediateCase } from './mediate-case.ts';
export { confirmReceipt } from './payments/confirm-receipt.ts';
export { listPayments } from './payments/payment-store.ts';
export { planInstalments } from './payments/plan-instalments.ts';
export { recordPayments } from './payments/record-payments.ts';
export { recuseHandler } from './recusals/recuse-handler.ts';
export { resealCases } from './reseal-cases.ts';
export { returnCase } from './return-case.ts';
export { reviewCase } from './review-case.ts';
export { answerTransfer } from './transfer/answer-transfer.ts';
export { transferCase } from './transfer/transfer-case.ts';

/** Rights cases and the wage-arrears ledger. */
export const casesModule: ModuleDefinition = {
  name: 'cases',
  routes: [...staffRoutes, ...apiRoutes, ...citizenRoutes],
  jobs: [draftJob],
  services: caseServices,
  matters: [caseMatters],
  menu: caseMenu,
  todos: [...caseTodos, ...attentionTodos],
  needSignals: caseSignals,
  panels: casePanels,
  searches: [calculatorSearch, caseSearch],
  auditWords: { ...caseWords, ...draftWords },
  figures: caseFigures,
  breakdowns: caseBreakdowns,
  templates: caseTemplates,
  parameters: [...caseParameters, ...calculatorParameters, ...draftParameters],
};
