import type { Actor } from '../../platform/actor.ts';

/** Who may look at the register of organisations. */
export const viewerRoles = [
  'rights-clerk',
  'rights-head',
  'care-clerk',
  'care-head',
  'culture-clerk',
  'talent-clerk',
  'leader',
  'chair',
  'township-clerk',
  'system-admin',
] as const;

/** Who keeps it. */
export const keeperRoles = [
  'rights-clerk',
  'rights-head',
  'care-clerk',
  'culture-clerk',
  'talent-clerk',
] as const;

export function mayKeepOrganisations(actor: Actor): boolean {
  return (
    actor.kind === 'system' ||
    (actor.kind === 'staff' && keeperRoles.some((role) => actor.roles.includes(role)))
  );
}
