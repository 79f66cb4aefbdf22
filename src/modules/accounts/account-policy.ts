import type { Actor } from '../../platform/actor.ts';
import { staffPermission } from '../../platform/http/route.ts';
import type { Role } from './role.ts';

/** Who does what to accounts: system admins own the account, security admins own its rights. */
const holders = {
  create: 'system-admin',
  'assign-organisation': 'system-admin',
  'reset-password': 'system-admin',
  deactivate: 'system-admin',
  reactivate: 'system-admin',
  'grant-roles': 'security-admin',
  'reset-second-factor': 'security-admin',
  unlock: 'security-admin',
  'end-sessions': 'security-admin',
} as const satisfies Record<string, Role>;

export type AccountAct = keyof typeof holders;

/**
 * Whether `actor` may do this to the account with the given id, and if not, why.
 * Nobody acts on himself; system, security and audit admins each keep to their own acts (三权分立).
 */
export function judgeAccountAct(
  actor: Actor,
  act: AccountAct,
  accountId: string | undefined,
): 'yes' | 'own' | 'no' {
  if (actor.kind === 'system') return 'yes';
  if (actor.kind !== 'staff' || !actor.roles.includes(holders[act])) return 'no';
  return actor.id === accountId ? 'own' : 'yes';
}

export const manageAccounts = staffPermission('accounts.manage', ['system-admin']);
export const manageRights = staffPermission('accounts.rights', ['security-admin']);
export const readAccounts = staffPermission('accounts.read', [
  'system-admin',
  'security-admin',
  'audit-admin',
]);
