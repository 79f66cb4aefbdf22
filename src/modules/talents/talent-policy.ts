import type { Actor } from '../../platform/actor.ts';

export const keeperRoles = ['talent-clerk'] as const;
export const viewerRoles = ['talent-clerk', 'leader'] as const;

/** Entering, changing, removing and importing certificates. */
export function mayKeepTalents(actor: Actor): boolean {
  return (
    actor.kind === 'system' ||
    (actor.kind === 'staff' && keeperRoles.some((role) => actor.roles.includes(role)))
  );
}
