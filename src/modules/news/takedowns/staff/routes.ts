import { type Route, recorded, unrecorded, viewed } from '../../../../platform/http/route.ts';
import { keepNews, viewNews } from '../../news-permissions.ts';
import { TAKEDOWNS } from '../takedown-links.ts';
import { takedownActRoutes } from './act-doors.tsx';
import { askEvidence, showEvidence } from './evidence-page.tsx';
import { printLetter, sendWordLetter } from './letter-doors.tsx';
import { sendPaper, showParty } from './party-page.tsx';
import { showRecordForm, takeRecord } from './record-page.tsx';
import { exportRegister, showRegister } from './register-page.tsx';
import { showTakedown } from './takedown-page.tsx';

const NOTICE = `${TAKEDOWNS}/:id`;
const masked = unrecorded('senders are masked');
const kept = { method: 'GET', permission: keepNews } as const;
const read = { method: 'GET', permission: viewNews, audit: masked } as const;

export const takedownStaffRoutes: readonly Route[] = [
  { ...read, path: TAKEDOWNS, handler: showRegister },
  { ...kept, path: `${TAKEDOWNS}/export`, audit: viewed('takedown.export'), handler: exportRegister },
  { ...kept, path: `${TAKEDOWNS}/new`, audit: unrecorded('an empty form'), handler: showRecordForm },
  {
    method: 'POST',
    path: `${TAKEDOWNS}/new`,
    permission: keepNews,
    audit: recorded('takedown.submit'),
    upload: true,
    handler: takeRecord,
  },
  { ...read, path: NOTICE, handler: showTakedown },
  { ...kept, path: `${NOTICE}/party`, audit: viewed('takedown.view'), handler: showParty },
  { ...kept, path: `${NOTICE}/papers/:paper`, audit: viewed('takedown.view-papers'), handler: sendPaper },
  { ...kept, path: `${NOTICE}/letters/:letter`, audit: viewed('takedown.print'), handler: printLetter },
  {
    ...kept,
    path: `${NOTICE}/letters/:letter/word`,
    audit: viewed('takedown.print'),
    handler: sendWordLetter,
  },
  { ...kept, path: `${NOTICE}/evidence`, audit: unrecorded('asks for the reason'), handler: askEvidence },
  {
    method: 'POST',
    path: `${NOTICE}/evidence`,
    permission: keepNews,
    audit: recorded('takedown.evidence'),
    handler: showEvidence,
  },
  ...takedownActRoutes,
];
