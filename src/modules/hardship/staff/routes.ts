import { type Route, recorded, unrecorded, viewed } from '../../../platform/http/route.ts';
import { memberRoutes } from '../citizen/forms/member-form.tsx';
import { paperRoutes } from '../citizen/forms/papers-door.tsx';
import { situationRoutes } from '../citizen/forms/situation-form.tsx';
import { submitRoutes } from '../citizen/forms/submit-form.tsx';
import { exportHardship, readHardship, workOnHardship } from '../hardship-permissions.ts';
import { showFile } from './detail/file-page.tsx';
import { revealRoutes } from './detail/reveal-door.tsx';
import { checkRoutes } from './forms/check-forms.tsx';
import { decisionRoutes } from './forms/decision-forms.tsx';
import {
  printApplication,
  printApproval,
  printAuthorisation,
  printCheck,
  printMembers,
  printVisit,
} from './prints/print-doors.tsx';
import { exportFiles } from './register/export-files.ts';
import { showIntake, takeIntake } from './register/intake-door.tsx';
import { showRegister } from './register/register-page.tsx';
import { HARDSHIP, staffDesk } from './staff-desk.tsx';

const one = staffDesk.path;

const print = (name: string, handler: Route['handler']): Route => ({
  method: 'GET',
  path: `${one}/print/${name}`,
  permission: readHardship,
  audit: viewed('hardship.print'),
  handler,
});

/** The staff door of hardship files. Fixed words stand before `:id`, so that they are never taken for one. */
export const staffRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: HARDSHIP,
    permission: readHardship,
    audit: unrecorded('a register with masked names'),
    handler: showRegister,
  },
  {
    method: 'GET',
    path: `${HARDSHIP}/export`,
    permission: exportHardship,
    audit: viewed('hardship.export'),
    handler: exportFiles,
  },
  {
    method: 'GET',
    path: `${HARDSHIP}/new`,
    permission: workOnHardship,
    audit: unrecorded('an empty form'),
    handler: showIntake,
  },
  {
    method: 'POST',
    path: `${HARDSHIP}/new`,
    permission: workOnHardship,
    audit: recorded('hardship.open'),
    handler: takeIntake,
  },
  { method: 'GET', path: one, permission: readHardship, audit: viewed('hardship.view'), handler: showFile },
  ...memberRoutes(staffDesk),
  ...situationRoutes(staffDesk),
  ...submitRoutes(staffDesk),
  ...paperRoutes(staffDesk),
  ...checkRoutes,
  ...decisionRoutes,
  ...revealRoutes,
  print('application', printApplication),
  print('authorisation', printAuthorisation),
  print('visit', printVisit),
  print('approval', printApproval),
  print('members', printMembers),
  print('check/:check', printCheck),
];
