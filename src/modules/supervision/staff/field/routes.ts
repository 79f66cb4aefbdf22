import { everyone, type Route, recorded, unrecorded, viewed } from '../../../../platform/http/route.ts';
import { workOnVisits } from '../../visits/joint-visit-permissions.ts';
import { postFieldPhoto, postUpload, sendPackage } from './field-doors.ts';
import { FIELD } from './field-links.ts';
import { showField } from './field-page.tsx';
import { sendWorker } from './worker-door.ts';

/** The door of the field mode. */
export const fieldRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: FIELD,
    permission: workOnVisits,
    audit: unrecorded('an empty page; what it shows is on the phone'),
    handler: showField,
  },
  {
    method: 'GET',
    path: `${FIELD}/sw.js`,
    permission: everyone,
    audit: unrecorded('a script without data'),
    handler: sendWorker,
  },
  {
    method: 'GET',
    path: `${FIELD}/package`,
    permission: workOnVisits,
    audit: viewed('visit.download'),
    handler: sendPackage,
  },
  {
    method: 'POST',
    path: `${FIELD}/uploads`,
    permission: workOnVisits,
    audit: recorded('visit.upload'),
    handler: postUpload,
  },
  {
    method: 'POST',
    path: `${FIELD}/photos`,
    permission: workOnVisits,
    audit: recorded('visit.add-photo'),
    upload: true,
    handler: postFieldPhoto,
  },
];
