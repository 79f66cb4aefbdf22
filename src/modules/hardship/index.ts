import type { ModuleDefinition } from '../../platform/module.ts';
import { fileParts } from './files-module.ts';
import { grantParts } from './grants/aid-module.ts';
import { nationalParts } from './national/national-module.ts';
import { signalParts } from './signals/signal-module.ts';

export { beginApproval, signFile } from './approval/approve-file.ts';
export { authoriseCheck } from './checks/authorise-check.ts';
export { answerCheck, askCheck } from './checks/check-means.ts';
export { recordVisit } from './checks/record-visit.ts';

export { signGrant } from './grants/approval/sign-grant.ts';
export { checkBatch, sendBatch } from './grants/batches/advance-batch.ts';
export { answerLine } from './grants/batches/answer-line.ts';
export { confirmGrantReceipt, objectGrantReceipt } from './grants/batches/confirm-grant-receipt.ts';
export { listLines } from './grants/batches/line-store.ts';
export { makeBatch } from './grants/batches/make-batch.ts';
export { recordBill } from './grants/caps/record-bill.ts';
export { saveFund } from './grants/funds/save-fund.ts';
export { findGrant } from './grants/grant-store.ts';
export { listAidable, loadHousehold } from './grants/household-store.ts';
export { resealPayees } from './grants/payees/reseal-payees.ts';
export { setPayee } from './grants/payees/set-payee.ts';
export { proposeGrant } from './grants/propose-grant.ts';
export { addMember, editMember, saveCosts, saveSituation } from './household/fill-in.ts';
export type { MemberInput } from './household/member.ts';
export { resealFiles } from './household/reseal-files.ts';
export { makeNationalExport, recordEntered } from './national/export-national.ts';
export { keepSignals } from './signals/find-signals.ts';
export { dismissSignal } from './signals/settle-signal.ts';
export { listSignals } from './signals/signal-store.ts';
export { addFilePaper } from './steps/add-file-paper.ts';
export { acceptFile, exitFile, rejectFile, returnFile } from './steps/handle-file.ts';
export { openDraft, openDraftFromSignal } from './steps/open-draft.ts';
export { publishFile } from './steps/publish-file.ts';
export { beginReview, finishReview } from './steps/review-file.ts';
export { submitFile } from './steps/submit-file.ts';

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
