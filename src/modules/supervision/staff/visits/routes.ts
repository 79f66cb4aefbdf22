import { type Route, recorded, unrecorded, viewed } from '../../../../platform/http/route.ts';
import { readVisits, workOnVisits } from '../../visits/joint-visit-permissions.ts';
import { checklistRoutes } from './checklist-door.tsx';
import { postDecision } from './conflict-door.ts';
import { showVisit } from './detail/visit-page.tsx';
import { exportVisits } from './export-visits.ts';
import { handlingRoutes } from './handling-doors.tsx';
import { postPhoto, previewPhoto, sendPhoto } from './photo-doors.ts';
import { postPlanVisit, showPlanVisit } from './plan-door.tsx';
import { printBlank, printBlankForVisit, printRecord } from './prints/visit-prints.tsx';
import { showVisits } from './register-page.tsx';
import { sampleRoutes } from './sample-doors.tsx';
import { VISITS } from './visit-links.ts';

const one = `${VISITS}/:id`;
const seen = viewed('visit.view');
const printed = viewed('visit.print');

function get(path: string, audit: Route['audit'], handler: Route['handler']): Route {
  return { method: 'GET', path, permission: readVisits, audit, handler };
}

/** The staff door of joint visits. Fixed words stand before `:id`, so that they are never taken for one. */
export const visitRoutes: readonly Route[] = [
  get(VISITS, unrecorded('a register without personal data'), showVisits),
  get(`${VISITS}/export`, viewed('visit.export'), exportVisits),
  get(`${VISITS}/blank`, unrecorded('an empty form'), printBlank),
  {
    method: 'GET',
    path: `${VISITS}/new`,
    permission: workOnVisits,
    audit: unrecorded('an empty form'),
    handler: showPlanVisit,
  },
  {
    method: 'POST',
    path: `${VISITS}/new`,
    permission: workOnVisits,
    audit: recorded('visit.plan'),
    handler: postPlanVisit,
  },
  get(one, seen, (c) => showVisit(c)),
  get(`${one}/print/record`, printed, printRecord),
  get(`${one}/print/blank`, printed, printBlankForVisit),
  {
    method: 'POST',
    path: `${one}/photos`,
    permission: workOnVisits,
    audit: recorded('visit.add-photo'),
    upload: true,
    handler: postPhoto,
  },
  get(`${one}/photos/:photo`, viewed('visit.download-photo'), sendPhoto),
  get(`${one}/photos/:photo/preview`, seen, previewPhoto),
  {
    method: 'POST',
    path: `${one}/conflicts/:conflict`,
    permission: workOnVisits,
    audit: recorded('visit.decide-conflict'),
    handler: postDecision,
  },
  ...handlingRoutes,
  ...checklistRoutes,
  ...sampleRoutes,
];
