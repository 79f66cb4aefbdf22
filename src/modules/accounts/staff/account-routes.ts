import { idParam } from '../../../platform/http/address.ts';
import { type Route, recorded, unrecorded, viewed } from '../../../platform/http/route.ts';
import { manageAccounts, manageRights, readAccounts } from '../account-policy.ts';
import {
  takeDeactivation,
  takeOrganisation,
  takePasswordReset,
  takeReactivation,
  takeRoles,
  takeSecondFactorReset,
  takeSessionsEnd,
  takeUnlock,
} from './account-door.tsx';
import { showAccount } from './account-page.tsx';
import { showHandOver } from './hand-over-page.tsx';
import { showNewAccount, takeNewAccount } from './new-account-door.tsx';
import { accountsHome, showAccounts } from './register-page.tsx';

const one = `${accountsHome}/:id`;
const listed = unrecorded('只有工作人员的姓名和角色');

const system = { method: 'POST', permission: manageAccounts } as const;
const security = { method: 'POST', permission: manageRights } as const;

export const accountRoutes: readonly Route[] = [
  { method: 'GET', path: accountsHome, permission: readAccounts, audit: listed, handler: showAccounts },
  {
    method: 'GET',
    path: `${accountsHome}/new`,
    permission: manageAccounts,
    audit: listed,
    handler: (c) => showNewAccount(c),
  },
  { ...system, path: `${accountsHome}/new`, audit: recorded('account.create'), handler: takeNewAccount },
  {
    method: 'GET',
    path: one,
    permission: readAccounts,
    audit: listed,
    handler: (c) => showAccount(c, idParam(c)),
  },
  {
    method: 'GET',
    path: `${one}/hand-over`,
    permission: readAccounts,
    audit: viewed('account.hand-over'),
    handler: (c) => showHandOver(c, idParam(c)),
  },
  {
    ...system,
    path: `${one}/organisation`,
    audit: recorded('account.assign-organisation'),
    handler: takeOrganisation,
  },
  {
    ...system,
    path: `${one}/reset-password`,
    audit: recorded('account.reset-password'),
    handler: takePasswordReset,
  },
  { ...system, path: `${one}/deactivate`, audit: recorded('account.deactivate'), handler: takeDeactivation },
  { ...system, path: `${one}/reactivate`, audit: recorded('account.reactivate'), handler: takeReactivation },
  { ...security, path: `${one}/roles`, audit: recorded('account.grant-roles'), handler: takeRoles },
  {
    ...security,
    path: `${one}/reset-second-factor`,
    audit: recorded('account.reset-second-factor'),
    handler: takeSecondFactorReset,
  },
  { ...security, path: `${one}/unlock`, audit: recorded('account.unlock'), handler: takeUnlock },
  {
    ...security,
    path: `${one}/end-sessions`,
    audit: recorded('account.end-sessions'),
    handler: takeSessionsEnd,
  },
];
