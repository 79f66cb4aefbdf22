import { type Route, recorded, unrecorded, viewed } from '../../../../platform/http/route.ts';
import { keepSupervision, readSupervision, signLetters } from '../../supervision-permissions.ts';
import { postOffer, postPaper, postSign, postSubmit, sendPaper, sendProof } from './detail/letter-doors.tsx';
import { showLetter } from './detail/letter-page.tsx';
import { editRoutes } from './forms/edit-door.tsx';
import { postNewLetter, showNewLetter } from './forms/new-letter-door.tsx';
import { recheckRoutes } from './forms/recheck-doors.tsx';
import { servingRoutes } from './forms/serving-doors.tsx';
import { signingRoutes } from './forms/signing-doors.tsx';
import { LETTERS } from './letter-links.ts';
import { printLetter, printReceipt, printSigning, sendWordLetter } from './prints/print-doors.tsx';
import { exportLetters } from './register/export-letters.ts';
import { showRegister } from './register/register-page.tsx';

const one = `${LETTERS}/:id`;
const read = readSupervision;
const printed = viewed('letter.print');

/** Letters in the console. Fixed words stand before `:id`, so that they are never taken for one. */
export const letterRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: LETTERS,
    permission: read,
    audit: unrecorded('a register of firms without personal data'),
    handler: showRegister,
  },
  {
    method: 'GET',
    path: `${LETTERS}/export`,
    permission: read,
    audit: viewed('letter.export'),
    handler: exportLetters,
  },
  {
    method: 'GET',
    path: `${LETTERS}/new`,
    permission: keepSupervision,
    audit: unrecorded('an empty form'),
    handler: showNewLetter,
  },
  {
    method: 'POST',
    path: `${LETTERS}/new`,
    permission: keepSupervision,
    audit: recorded('letter.draft'),
    handler: postNewLetter,
  },
  {
    method: 'GET',
    path: one,
    permission: read,
    audit: viewed('letter.view'),
    handler: (c) => showLetter(c),
  },
  {
    method: 'POST',
    path: `${one}/submit`,
    permission: keepSupervision,
    audit: recorded('letter.submit'),
    handler: postSubmit,
  },
  {
    method: 'POST',
    path: `${one}/sign`,
    permission: signLetters,
    audit: recorded('letter.sign'),
    handler: postSign,
  },
  {
    method: 'POST',
    path: `${one}/offer`,
    permission: keepSupervision,
    audit: recorded('letter.offer'),
    handler: postOffer,
  },
  {
    method: 'POST',
    path: `${one}/papers`,
    permission: keepSupervision,
    audit: recorded('letter.add-paper'),
    upload: true,
    handler: postPaper,
  },
  {
    method: 'GET',
    path: `${one}/papers/:paper`,
    permission: read,
    audit: viewed('letter.download-paper'),
    handler: sendPaper,
  },
  {
    method: 'GET',
    path: `${one}/items/:item/proofs/:proof`,
    permission: read,
    audit: viewed('letter.download-paper'),
    handler: sendProof,
  },
  { method: 'GET', path: `${one}/print`, permission: read, audit: printed, handler: printLetter },
  { method: 'GET', path: `${one}/word`, permission: read, audit: printed, handler: sendWordLetter },
  { method: 'GET', path: `${one}/print/receipt`, permission: read, audit: printed, handler: printReceipt },
  { method: 'GET', path: `${one}/print/signing`, permission: read, audit: printed, handler: printSigning },
  ...editRoutes,
  ...signingRoutes,
  ...servingRoutes,
  ...recheckRoutes,
];
