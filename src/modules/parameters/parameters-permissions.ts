import { staffPermission } from '../../platform/http/route.ts';
import { editorRoles, viewerRoles } from './parameter-policy.ts';

export const viewParameters = staffPermission('parameters.view', viewerRoles);
export const changeParameters = staffPermission('parameters.change', editorRoles);
