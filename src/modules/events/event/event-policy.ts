import type { Actor } from '../../../platform/actor.ts';

export const keeperRoles = ['culture-clerk'] as const;
export const readerRoles = ['culture-clerk', 'leader', 'chair'] as const;
/** They send in lists of their own people and see no others. */
export const unitRoles = ['employer-contact', 'township-clerk'] as const;

function holds(actor: Actor, roles: readonly string[]): boolean {
  return actor.kind === 'staff' && roles.some((role) => actor.roles.includes(role));
}

/** Planning, running and archiving events, speakers and invitations. */
export function mayKeepEvents(actor: Actor): boolean {
  return actor.kind === 'system' || holds(actor, keeperRoles);
}

/** The organisation whose lists this actor sends in; undefined where there is none. */
export function unitOf(actor: Actor): string | undefined {
  return holds(actor, unitRoles) ? actor.organisationId : undefined;
}

export interface EntryParties {
  readonly personId: string | undefined;
  readonly organisationId: string | undefined;
}

/** Taking an entry back: who is on it, the unit that sent it in, and the department. */
export function mayCancelEntry(actor: Actor, entry: EntryParties): boolean {
  if (mayKeepEvents(actor)) return true;
  if (actor.kind === 'worker') return actor.personId !== undefined && actor.personId === entry.personId;
  const unit = unitOf(actor);
  return unit !== undefined && unit === entry.organisationId;
}
