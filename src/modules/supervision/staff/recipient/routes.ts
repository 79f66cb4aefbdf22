import { type Route, recorded, unrecorded, viewed } from '../../../../platform/http/route.ts';
import { ownLetters } from '../../supervision-permissions.ts';
import { sendProof } from '../letters/detail/letter-doors.tsx';
import { postAnswer, postDelay, postDone, postSignFor, printOwnLetter } from './own-letter-doors.tsx';
import { showOwnLetter } from './own-letter-page.tsx';
import { OWN_LETTERS } from './own-links.ts';
import { showOwnLetters } from './own-register-page.tsx';

const one = `${OWN_LETTERS}/:id`;
const permission = ownLetters;

/** The recipient's own page: firms, and the bodies that get a 建议书. */
export const recipientRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: OWN_LETTERS,
    permission,
    audit: unrecorded('letters to the own organisation'),
    handler: showOwnLetters,
  },
  {
    method: 'GET',
    path: one,
    permission,
    audit: viewed('letter.view'),
    handler: (c) => showOwnLetter(c),
  },
  { method: 'GET', path: `${one}/print`, permission, audit: viewed('letter.print'), handler: printOwnLetter },
  {
    method: 'POST',
    path: `${one}/sign-for`,
    permission,
    audit: recorded('letter.serve'),
    handler: postSignFor,
  },
  {
    method: 'POST',
    path: `${one}/answer`,
    permission,
    audit: recorded('letter.answer'),
    handler: postAnswer,
  },
  {
    method: 'POST',
    path: `${one}/delay`,
    permission,
    audit: recorded('letter.ask-delay'),
    handler: postDelay,
  },
  {
    method: 'POST',
    path: `${one}/items/:item/done`,
    permission,
    audit: recorded('letter.report-done'),
    upload: true,
    handler: postDone,
  },
  {
    method: 'GET',
    path: `${one}/items/:item/proofs/:proof`,
    permission,
    audit: viewed('letter.download-paper'),
    handler: sendProof,
  },
];
