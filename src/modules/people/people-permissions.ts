import { apiScope, staffPermission } from '../../platform/http/route.ts';
import { keeperRoles } from './person-policy.ts';

export const keepPeople = staffPermission('people.keep', keeperRoles);
export const readPeople = apiScope('people:read');
