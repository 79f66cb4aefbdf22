import type { ModuleDefinition } from '../../platform/module.ts';
import { caseBreakdowns, caseFigures } from './case-figures.ts';
import { caseParameters } from './case-parameters.ts';
import { caseTemplates } from './case-templates.ts';

export { acceptCase } from './accept-case.ts';
export { recordPayOrder } from './chain/record-pay-order.ts';
export { listClaimants, listClaimLines } from './claims/claim-store.ts';
export { electRepresentatives } from './claims/elect-representatives.ts';
export { verifyClaims } from './claims/verify-claims.ts';
export { closeCase } from './close-case.ts';
export { mediateCase } from './mediate-case.ts';
export { confirmReceipt } from './payments/confirm-receipt.ts';
export { listPayments } from './payments/payment-store.ts';
export { planInstalments } from './payments/plan-instalments.ts';
export { recordPayments } from './payments/record-payments.ts';
export { returnCase } from './return-case.ts';
export { reviewCase } from './review-case.ts';
export { answerTransfer } from './transfer/answer-transfer.ts';
export { transferCase } from './transfer/transfer-case.ts';
export { caseFigures } from './case-figures.ts';
export { type Filing, fileCase } from './file-case.ts';

/** Rights cases and the wage-arrears ledger. */
export const casesModule: ModuleDefinition = {
  name: 'cases',
  figures: caseFigures,
  breakdowns: caseBreakdowns,
  templates: caseTemplates,
  parameters: caseParameters,
};
