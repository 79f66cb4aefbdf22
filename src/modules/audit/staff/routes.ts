import { idParam } from '../../../platform/http/address.ts';
import { type Route, staffPermission, viewed } from '../../../platform/http/route.ts';
import { auditHome } from './audit-filter.ts';
import { showChain } from './chain-page.tsx';
import { showEvent } from './event-page.tsx';
import { exportEvents } from './export-events.ts';
import { showRegister } from './register-page.tsx';

/** Auditors alone read the trail; nobody writes in it by hand. */
export const readAudit = staffPermission('audit.read', ['audit-admin']);

export const auditRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: auditHome,
    permission: readAudit,
    audit: viewed('audit.read'),
    handler: showRegister,
  },
  {
    method: 'GET',
    path: `${auditHome}/export`,
    permission: readAudit,
    audit: viewed('audit.export'),
    handler: exportEvents,
  },
  {
    method: 'GET',
    path: `${auditHome}/chain`,
    permission: readAudit,
    audit: viewed('audit.verify'),
    handler: showChain,
  },
  {
    method: 'GET',
    path: `${auditHome}/:id`,
    permission: readAudit,
    audit: viewed('audit.read'),
    handler: (c) => showEvent(c, idParam(c)),
  },
];
