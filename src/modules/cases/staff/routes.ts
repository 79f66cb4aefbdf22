import { type Route, recorded, unrecorded, viewed } from '../../../platform/http/route.ts';
import { answerTransfers, listAllCases, readCases, workOnCases } from '../case-permissions.ts';
import { applicationRoutes } from './applications/application-doors.tsx';
import { CASES, PAYMENTS } from './case-links.ts';
import {
  postAccept,
  postNote,
  postPaper,
  previewPaper,
  removePaperRoutes,
  sendPaper,
} from './detail/case-doors.tsx';
import { showCase } from './detail/case-page.tsx';
import { chainRoutes } from './forms/chain-doors.tsx';
import { claimantRoutes } from './forms/claimant-doors.tsx';
import { clockRoutes } from './forms/clock-door.tsx';
import { demandRoutes } from './forms/demand-doors.tsx';
import { handlingRoutes } from './forms/handling-doors.tsx';
import { letterRoutes } from './forms/letter-doors.tsx';
import { paymentRoutes } from './forms/payments-door.tsx';
import { phoneRoutes } from './forms/phone-door.tsx';
import { planRoutes } from './forms/plan-door.tsx';
import { receiptRoutes } from './forms/receipt-doors.tsx';
import { specialRoutes } from './forms/special-doors.tsx';
import { transferRoutes } from './forms/transfer-doors.tsx';
import { verifyRoutes } from './forms/verify-door.tsx';
import { addClaimantsRoutes } from './intake/add-claimants-door.tsx';
import { postIntake, showIntake } from './intake/intake-door.tsx';
import {
  printAcceptance,
  printCover,
  printLetter,
  printPaymentSheet,
  printTransfer,
} from './prints/print-doors.tsx';
import { printRecognition } from './prints/print-recognition.tsx';
import { printRegistration } from './prints/print-registration.tsx';
import { exportCases } from './register/export-cases.ts';
import { exportPayments, showPayments } from './register/payments-page.tsx';
import { showRegister } from './register/register-page.tsx';

const one = `${CASES}/:id`;
const register = unrecorded('a register without personal numbers');
const seen = viewed('case.view');

/** The staff door of rights cases. Fixed words stand before `:id`, so that they are never taken for one. */
export const staffRoutes: readonly Route[] = [
  { method: 'GET', path: CASES, permission: readCases, audit: register, handler: showRegister },
  {
    method: 'GET',
    path: `${CASES}/export`,
    permission: listAllCases,
    audit: viewed('case.export'),
    handler: exportCases,
  },
  { method: 'GET', path: PAYMENTS, permission: listAllCases, audit: register, handler: showPayments },
  {
    method: 'GET',
    path: `${PAYMENTS}/export`,
    permission: listAllCases,
    audit: viewed('case.export'),
    handler: exportPayments,
  },
  {
    method: 'GET',
    path: `${CASES}/new`,
    permission: workOnCases,
    audit: unrecorded('an empty form'),
    handler: showIntake,
  },
  {
    method: 'POST',
    path: `${CASES}/new`,
    permission: workOnCases,
    audit: recorded('case.file'),
    handler: postIntake,
  },
  { method: 'GET', path: one, permission: readCases, audit: seen, handler: (c) => showCase(c) },
  {
    method: 'POST',
    path: `${one}/accept`,
    permission: workOnCases,
    audit: recorded('case.accept'),
    handler: postAccept,
  },
  {
    method: 'POST',
    path: `${one}/notes`,
    permission: answerTransfers,
    audit: recorded('case.add-note'),
    handler: postNote,
  },
  {
    method: 'POST',
    path: `${one}/papers`,
    permission: answerTransfers,
    audit: recorded('case.add-paper'),
    upload: true,
    handler: postPaper,
  },
  {
    method: 'GET',
    path: `${one}/papers/:paper`,
    permission: readCases,
    audit: viewed('case.download-paper'),
    handler: sendPaper,
  },
  {
    method: 'GET',
    path: `${one}/papers/:paper/preview`,
    permission: readCases,
    audit: seen,
    handler: previewPaper,
  },
  {
    method: 'GET',
    path: `${one}/print/acceptance`,
    permission: readCases,
    audit: viewed('case.print'),
    handler: printAcceptance,
  },
  {
    method: 'GET',
    path: `${one}/print/transfer`,
    permission: readCases,
    audit: viewed('case.print'),
    handler: printTransfer,
  },
  {
    method: 'GET',
    path: `${one}/print/letter/:letter`,
    permission: readCases,
    audit: viewed('case.print'),
    handler: printLetter,
  },
  {
    method: 'GET',
    path: `${one}/print/payment-sheet`,
    permission: readCases,
    audit: viewed('case.print'),
    handler: printPaymentSheet,
  },
  {
    method: 'GET',
    path: `${one}/print/cover`,
    permission: readCases,
    audit: viewed('case.print'),
    handler: printCover,
  },
  {
    method: 'GET',
    path: `${one}/print/registration`,
    permission: readCases,
    audit: viewed('case.print'),
    handler: printRegistration,
  },
  {
    method: 'GET',
    path: `${one}/print/recognition`,
    permission: readCases,
    audit: viewed('case.print'),
    handler: printRecognition,
  },
  ...removePaperRoutes,
  ...handlingRoutes,
  ...transferRoutes,
  ...verifyRoutes,
  ...addClaimantsRoutes,
  ...claimantRoutes,
  ...paymentRoutes,
  ...receiptRoutes,
  ...planRoutes,
  ...chainRoutes,
  ...letterRoutes,
  ...clockRoutes,
  ...demandRoutes,
  ...specialRoutes,
  ...phoneRoutes,
  ...applicationRoutes,
];
