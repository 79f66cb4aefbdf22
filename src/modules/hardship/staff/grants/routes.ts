import { type Route, recorded, unrecorded, viewed } from '../../../../platform/http/route.ts';
import { readGrants, workOnGrants } from '../../grants/aid-permissions.ts';
import { postBankFile, showBankFile } from './batch/bank-file-door.tsx';
import { batchActRoutes, postCheck } from './batch/batch-doors.tsx';
import { showBatch } from './batch/batch-page.tsx';
import { printBatch } from './batch/batch-print.tsx';
import { showBatches } from './batch/batches-page.tsx';
import { postNewBatch, showNewBatch } from './batch/new-batch-door.tsx';
import { postResults, postResume, showResults } from './batch/results-door.tsx';
import { fundRoutes, showFunds } from './funds/funds-page.tsx';
import { grantActRoutes } from './grant/grant-doors.tsx';
import { showGrant } from './grant/grant-page.tsx';
import { printGrant } from './grant/grant-print.tsx';
import { chooseRoutes, proposeRoutes } from './grant/propose-door.tsx';
import { exportGrants, showGrants } from './grant/register-page.tsx';
import { BATCHES, batchHref, FUNDS, GRANTS, grantHref, householdHref } from './grant-links.ts';
import { householdRoutes } from './household/household-doors.tsx';
import { showHousehold } from './household/household-page.tsx';

const register = unrecorded('a register without personal numbers');
const empty = unrecorded('an empty form');
const seen = viewed('grant.view');
const seenBatch = viewed('batch.view');

/** The staff door of grants. Fixed words stand before `:id`, so that they are never taken for one. */
export const grantStaffRoutes: readonly Route[] = [
  { method: 'GET', path: GRANTS, permission: readGrants, audit: register, handler: showGrants },
  {
    ...{ method: 'GET', path: `${GRANTS}/export`, permission: readGrants },
    audit: viewed('grant.export'),
    handler: exportGrants,
  },
  ...chooseRoutes,
  { method: 'GET', path: FUNDS, permission: readGrants, audit: register, handler: showFunds },
  ...fundRoutes,
  { method: 'GET', path: BATCHES, permission: readGrants, audit: register, handler: showBatches },
  { method: 'GET', path: `${BATCHES}/new`, permission: workOnGrants, audit: empty, handler: showNewBatch },
  {
    ...{ method: 'POST', path: `${BATCHES}/new`, permission: workOnGrants },
    audit: recorded('batch.make'),
    handler: postNewBatch,
  },
  { method: 'GET', path: batchHref(':id'), permission: readGrants, audit: seenBatch, handler: showBatch },
  {
    ...{ method: 'POST', path: batchHref(':id', 'check'), permission: workOnGrants },
    audit: recorded('batch.check'),
    handler: postCheck,
  },
  {
    ...{ method: 'GET', path: batchHref(':id', 'print'), permission: readGrants },
    audit: viewed('batch.print'),
    handler: printBatch,
  },
  {
    ...{ method: 'GET', path: batchHref(':id', 'bank-file'), permission: workOnGrants },
    audit: empty,
    handler: showBankFile,
  },
  {
    ...{ method: 'POST', path: batchHref(':id', 'bank-file'), permission: workOnGrants },
    audit: recorded('batch.export'),
    handler: postBankFile,
  },
  {
    ...{ method: 'GET', path: batchHref(':id', 'results'), permission: workOnGrants },
    audit: empty,
    handler: showResults,
  },
  {
    ...{ method: 'POST', path: batchHref(':id', 'results'), permission: workOnGrants, upload: true },
    audit: recorded('batch.answer'),
    handler: postResults,
  },
  {
    ...{ method: 'POST', path: batchHref(':id', 'results/resume'), permission: workOnGrants },
    audit: recorded('batch.answer'),
    handler: postResume,
  },
  ...batchActRoutes,
  {
    ...{ method: 'GET', path: householdHref(':file'), permission: readGrants },
    audit: seen,
    handler: showHousehold,
  },
  ...householdRoutes,
  ...proposeRoutes,
  { method: 'GET', path: grantHref(':id'), permission: readGrants, audit: seen, handler: showGrant },
  {
    ...{ method: 'GET', path: grantHref(':id', 'print'), permission: readGrants },
    audit: viewed('grant.print'),
    handler: printGrant,
  },
  ...grantActRoutes,
];
