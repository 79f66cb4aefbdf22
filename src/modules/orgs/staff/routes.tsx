import { type Route, recorded, unrecorded } from '../../../platform/http/route.ts';
import { keepOrganisations, viewOrganisations } from '../organisations-permissions.ts';
import { showOrganisation } from './organisation-page.tsx';
import { showRegister } from './register-page.tsx';
import { postEdit, postNew, showEdit, showNew } from './write-page.tsx';

const businessData = unrecorded('public business data of organisations');

export const staffRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/console/orgs',
    permission: viewOrganisations,
    audit: businessData,
    handler: showRegister,
  },
  {
    method: 'GET',
    path: '/console/orgs/new',
    permission: keepOrganisations,
    audit: businessData,
    handler: showNew,
  },
  {
    method: 'POST',
    path: '/console/orgs/new',
    permission: keepOrganisations,
    audit: recorded('organisation.register'),
    handler: postNew,
  },
  {
    method: 'GET',
    path: '/console/orgs/:id',
    permission: viewOrganisations,
    audit: businessData,
    handler: showOrganisation,
  },
  {
    method: 'GET',
    path: '/console/orgs/:id/edit',
    permission: keepOrganisations,
    audit: businessData,
    handler: showEdit,
  },
  {
    method: 'POST',
    path: '/console/orgs/:id/edit',
    permission: keepOrganisations,
    audit: recorded('organisation.edit'),
    handler: postEdit,
  },
];
