import { type Route, recorded, unrecorded, viewed } from '../../../../platform/http/route.ts';
import { keepSupervision, readSupervision } from '../../supervision-permissions.ts';
import { exportPlan } from './export-plan.ts';
import { postSchedule, postWithdrawal, showSchedule, showWithdrawal } from './line-doors.tsx';
import { postNewLine, showNewLine } from './new-line-door.tsx';
import { PLAN } from './plan-links.ts';
import { printPlan, showPlan } from './plan-page.tsx';

const line = `${PLAN}/lines/:id`;
const read = readSupervision;
const keep = keepSupervision;
const register = unrecorded('a register of firms without personal data');
const form = unrecorded('an empty form');

export const planRoutes: readonly Route[] = [
  { method: 'GET', path: PLAN, permission: read, audit: register, handler: showPlan },
  { method: 'GET', path: `${PLAN}/print`, permission: read, audit: register, handler: printPlan },
  {
    method: 'GET',
    path: `${PLAN}/export`,
    permission: read,
    audit: viewed('plan.export'),
    handler: exportPlan,
  },
  { method: 'GET', path: `${PLAN}/new`, permission: keep, audit: form, handler: showNewLine },
  {
    method: 'POST',
    path: `${PLAN}/new`,
    permission: keep,
    audit: recorded('plan.add'),
    handler: postNewLine,
  },
  { method: 'GET', path: `${line}/schedule`, permission: keep, audit: form, handler: showSchedule },
  {
    method: 'POST',
    path: `${line}/schedule`,
    permission: keep,
    audit: recorded('visit.plan'),
    handler: postSchedule,
  },
  { method: 'GET', path: `${line}/withdraw`, permission: keep, audit: form, handler: showWithdrawal },
  {
    method: 'POST',
    path: `${line}/withdraw`,
    permission: keep,
    audit: recorded('plan.withdraw'),
    handler: postWithdrawal,
  },
];
