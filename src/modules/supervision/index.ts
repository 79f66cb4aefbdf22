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

export { listCompanyVisits } from './companies/company-store.ts';
export { freezeDraw } from './draw/freeze-draw.ts';
export { planDrawn } from './draw/plan-drawn.ts';
export { publishDraw, runDraw } from './draw/run-draw.ts';
export { resealFieldWork } from './field/reseal-field-work.ts';
export { takeUpload } from './field/take-upload.ts';
export { answerLetter } from './letters/answers/answer-letter.ts';
export { askDelay } from './letters/answers/ask-delay.ts';
export { draftLetter } from './letters/draft-letter.ts';
export { editLetter } from './letters/edit-letter.ts';
export { listItems } from './letters/item-store.ts';
export type { LetterKind, Verdict } from './letters/letter.ts';
export { findLetter } from './letters/letter-store.ts';
export { closeLetter } from './letters/recheck/close-letter.ts';
export { escalateLetter } from './letters/recheck/escalate-letter.ts';
export { planRecheck } from './letters/recheck/plan-recheck.ts';
export { recordRecheck } from './letters/recheck/record-recheck.ts';
export { serveLetter } from './letters/service/serve-letter.ts';
export { signLetter } from './letters/signing/sign-letter.ts';
export { submitLetter } from './letters/signing/submit-letter.ts';
export { withdrawLetter } from './letters/withdraw-letter.ts';
export { addPlanLine } from './plan/add-plan-line.ts';
export { addInspector } from './visits/add-inspectors.ts';
export { cancelVisit } from './visits/cancel-visit.ts';
export { checklistsOn as visitChecklists } from './visits/checklists/checklist-versions.ts';
export { recordFindings } from './visits/findings/record-findings.ts';
export { finishVisit } from './visits/finish-visit.ts';
export { planVisit } from './visits/plan-visit.ts';
export { writeSample } from './visits/sampling/write-sample.ts';
export { startVisit } from './visits/start-visit.ts';

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
