import { apiScope, staffPermission } from '../../platform/http/route.ts';
import { keeperRoles, viewerRoles } from './talent-policy.ts';

export const viewTalents = staffPermission('talents.view', viewerRoles);
export const keepTalents = staffPermission('talents.keep', keeperRoles);
export const readTalents = apiScope('talents:read');
