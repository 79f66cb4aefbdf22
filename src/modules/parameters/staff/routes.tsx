import { type Route, recorded, unrecorded } from '../../../platform/http/route.ts';
import { changeParameters, viewParameters } from '../parameters-permissions.ts';
import { postNewValue, postVerification, postWithdrawal, showParameter } from './parameter-page.tsx';
import { showParameters } from './parameters-page.tsx';

const noPersonalData = unrecorded('local values without personal data');

export const parameterRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/console/parameters',
    permission: viewParameters,
    audit: noPersonalData,
    handler: showParameters,
  },
  {
    method: 'GET',
    path: '/console/parameters/:key',
    permission: viewParameters,
    audit: noPersonalData,
    handler: (c) => showParameter(c),
  },
  {
    method: 'POST',
    path: '/console/parameters/:key',
    permission: changeParameters,
    audit: recorded('parameter.add'),
    handler: postNewValue,
  },
  {
    method: 'POST',
    path: '/console/parameters/:key/:id/verify',
    permission: changeParameters,
    audit: recorded('parameter.verify'),
    handler: postVerification,
  },
  {
    method: 'POST',
    path: '/console/parameters/:key/:id/withdraw',
    permission: changeParameters,
    audit: recorded('parameter.withdraw'),
    handler: postWithdrawal,
  },
];
