import { everyone, type Route, recorded, signedInWorker, unrecorded } from '../../../platform/http/route.ts';
import { printOwnApplication, printOwnAuthorisation } from '../staff/prints/print-doors.tsx';
import { showApply, takeApply } from './apply-door.tsx';
import { CHECK, printPacket, showCheck, takeCheck } from './check/check-door.tsx';
import { showOwnFile } from './file-page.tsx';
import { memberRoutes } from './forms/member-form.tsx';
import { paperRoutes } from './forms/papers-door.tsx';
import { situationRoutes } from './forms/situation-form.tsx';
import { submitRoutes } from './forms/submit-form.tsx';
import { portalDesk } from './portal-desk.tsx';

const anonymous = unrecorded('匿名自测，不保存回答');
const own = unrecorded('本人查看自己的档案');
const one = portalDesk.path;

/** The family's side: self-test, application, own file. Fixed words stand before parameters. */
export const citizenRoutes: readonly Route[] = [
  { method: 'GET', path: CHECK, permission: everyone, audit: anonymous, handler: showCheck },
  { method: 'POST', path: CHECK, permission: everyone, audit: anonymous, handler: takeCheck },
  { method: 'POST', path: `${CHECK}/print`, permission: everyone, audit: anonymous, handler: printPacket },
  { method: 'GET', path: '/hardship/apply', permission: signedInWorker, audit: own, handler: showApply },
  {
    method: 'POST',
    path: '/hardship/apply',
    permission: signedInWorker,
    audit: recorded('hardship.open'),
    handler: takeApply,
  },
  ...memberRoutes(portalDesk),
  ...situationRoutes(portalDesk),
  ...submitRoutes(portalDesk),
  ...paperRoutes(portalDesk),
  {
    method: 'GET',
    path: `${one}/print/application`,
    permission: signedInWorker,
    audit: own,
    handler: printOwnApplication,
  },
  {
    method: 'GET',
    path: `${one}/print/authorisation`,
    permission: signedInWorker,
    audit: own,
    handler: printOwnAuthorisation,
  },
  { method: 'GET', path: one, permission: signedInWorker, audit: own, handler: showOwnFile },
];
