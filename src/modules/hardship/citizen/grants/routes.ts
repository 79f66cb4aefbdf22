import { type Route, recorded, signedInWorker, unrecorded } from '../../../../platform/http/route.ts';
import { askObject, showOwnGrant, takeConfirm, takeObject } from './own-grant-page.tsx';

const one = '/hardship/grants/:region/:id';

/** A worker's own grants; the address carries the region, so that it works from any county's host. */
export const grantCitizenRoutes: readonly Route[] = [
  {
    ...{ method: 'GET', path: one, permission: signedInWorker },
    audit: unrecorded('the own matter'),
    handler: showOwnGrant,
  },
  {
    ...{ method: 'POST', path: `${one}/confirm`, permission: signedInWorker },
    audit: recorded('grant.receipt'),
    handler: takeConfirm,
  },
  {
    ...{ method: 'GET', path: `${one}/object`, permission: signedInWorker },
    audit: unrecorded('an empty form'),
    handler: askObject,
  },
  {
    ...{ method: 'POST', path: `${one}/object`, permission: signedInWorker },
    audit: recorded('grant.object'),
    handler: takeObject,
  },
];
