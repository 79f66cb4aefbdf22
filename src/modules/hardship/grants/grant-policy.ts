import type { Actor } from '../../../platform/actor.ts';
import type { Grant } from './grant.ts';

/** They handle the money of the care department. Rights, talent and township roles stand behind the purpose wall. */
export const careWorkers = ['care-clerk', 'care-head'] as const;
export const grantSigners = ['care-head', 'leader', 'chair'] as const;
export const grantReaders = ['care-clerk', 'care-head', 'leader', 'chair'] as const;

/** Whose grants an actor may see; the register turns it into a WHERE. */
export type GrantScope =
  | { readonly kind: 'region' }
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'nothing' };

export function grantScope(actor: Actor): GrantScope {
  if (actor.kind === 'system') return { kind: 'region' };
  if (actor.kind === 'worker')
    return actor.personId ? { kind: 'person', personId: actor.personId } : { kind: 'nothing' };
  if (actor.kind === 'staff' && hasRole(actor, grantReaders)) return { kind: 'region' };
  return { kind: 'nothing' };
}

/** The same rule for one grant. */
export function maySeeGrant(actor: Actor, grant: Pick<Grant, 'region' | 'personId'>): boolean {
  const scope = grantScope(actor);
  if (scope.kind === 'person') return grant.personId === scope.personId;
  return scope.kind === 'region' && grant.region === actor.region;
}

/** Proposing, batching and everything else at the clerk's desk. */
export function mayWorkOnGrants(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'staff' && hasRole(actor, careWorkers));
}

/** Who proposes signs in the first place of the chain, which is the clerk's. */
export function mayPropose(actor: Actor): boolean {
  return actor.kind === 'staff' && hasRole(actor, ['care-clerk']);
}

/** Budgets are set by the head of the department, not by who spends them. */
export function mayManageFunds(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'staff' && hasRole(actor, ['care-head']));
}

function hasRole(actor: Actor, roles: readonly string[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}
