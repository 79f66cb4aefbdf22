import type { Actor } from '../../platform/actor.ts';

/** Who may look at the register of organisations. */
export const viewerRoles = [
  'rights-clerk',
  'rights-head',
  'care-clerk',
  'talent-clerk',
  'leader',
  'township-clerk',
  'system-admin',
] as const;

/** Who keeps it. */
export const keeperRoles = ['rights-clerk', 'rights-head', 'care-clerk', 'talent-clerk'] as const;

export function mayKeepOrganisations(actor: Actor): boolean {
  return (
    actor.kind === 'system' ||
    (actor.kind === 'staff' && keeperRoles.some((role) => actor.roles.includes(role)))
  );
}
