import { describe, expect, it } from 'vitest';
import { staffActor } from './account/staff-account.ts';
import { type AccountAct, judgeAccountAct } from './account-policy.ts';
import { type Role, roles } from './role.ts';

const holder = (role: Role) =>
  staffActor({ id: role, name: role, region: '469024', roles: [role], organisationId: undefined });

const table: [AccountAct, Role][] = [
  ['create', 'system-admin'],
  ['assign-organisation', 'system-admin'],
  ['reset-password', 'system-admin'],
  ['deactivate', 'system-admin'],
  ['reactivate', 'system-admin'],
  ['grant-roles', 'security-admin'],
  ['reset-second-factor', 'security-admin'],
  ['unlock', 'security-admin'],
  ['end-sessions', 'security-admin'],
];

describe.each(table)('%s', (act, owner) => {
  it.each(roles)(`is the ${owner}'s alone, asked by %s`, (role) => {
    expect(judgeAccountAct(holder(role), act, 'somebody-else')).toBe(role === owner ? 'yes' : 'no');
  });

  it('is never done to oneself', () => {
    expect(judgeAccountAct(holder(owner), act, owner)).toBe('own');
  });
});
