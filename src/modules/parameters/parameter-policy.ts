import type { Actor } from '../../platform/actor.ts';

/** Who may look at local values: everybody who decides or explains by them. */
export const viewerRoles = [
  'system-admin',
  'rights-clerk',
  'rights-head',
  'care-clerk',
  'care-head',
  'culture-clerk',
  'talent-clerk',
  'leader',
  'chair',
] as const;

/** Who answers for local values. */
export const editorRoles = ['rights-head', 'care-head', 'leader', 'chair'] as const;

export function mayChangeParameters(actor: Actor): boolean {
  return (
    actor.kind === 'system' ||
    (actor.kind === 'staff' && editorRoles.some((role) => actor.roles.includes(role)))
  );
}
