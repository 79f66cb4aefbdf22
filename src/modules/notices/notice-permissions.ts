import { staffPermission } from '../../platform/http/route.ts';
import { outboxRoles } from './notice-policy.ts';

export const manageOutbox = staffPermission('notices.outbox', outboxRoles);
