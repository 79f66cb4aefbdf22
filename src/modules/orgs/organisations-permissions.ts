import { apiScope, staffPermission } from '../../platform/http/route.ts';
import { keeperRoles, viewerRoles } from './organisation-policy.ts';

export const viewOrganisations = staffPermission('organisations.view', viewerRoles);
export const keepOrganisations = staffPermission('organisations.keep', keeperRoles);
export const readOrganisations = apiScope('orgs:read');
