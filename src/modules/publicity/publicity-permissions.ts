import { staffPermission } from '../../platform/http/route.ts';
import { departmentRoles, readerRoles, writerRoles } from './notice/notice-policy.ts';

/** See the register of notices. */
export const readNotices = staffPermission('publicity.read', readerRoles);
/** Answer objections, take notices down. Whose notice is the policy's business. */
export const keepNotices = staffPermission('publicity.keep', departmentRoles);
/** Write notices that no other module publishes. */
export const writeNotices = staffPermission('publicity.write', writerRoles);
