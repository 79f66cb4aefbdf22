import type { Actor } from '../../platform/actor.ts';

/** Who keeps personal files; the three administrators and leaders do not see people. */
export const keeperRoles = [
  'rights-clerk',
  'rights-head',
  'care-clerk',
  'care-head',
  'talent-clerk',
] as const;

/** Making a file is part of other acts (a claim, an import), each of which has its own policy. */
export function mayRegisterPeople(actor: Actor): boolean {
  return actor.kind === 'staff' || actor.kind === 'worker' || actor.kind === 'system';
}

/** Filling blanks of an existing file: staff, or the person. Somebody who only knows a number may add nothing to it. */
export function mayFillIn(actor: Actor, personId: string): boolean {
  return actor.kind === 'staff' || actor.kind === 'system' || actor.personId === personId;
}

/** Looking at files and changing them in the register. */
export function mayKeepPeople(actor: Actor): boolean {
  return (
    actor.kind === 'system' ||
    (actor.kind === 'staff' && keeperRoles.some((role) => actor.roles.includes(role)))
  );
}

/** Seeing whole numbers, with a reason that goes into the audit record. Township unions need them for pay sheets. */
export function mayReveal(actor: Actor): boolean {
  return mayKeepPeople(actor) || (actor.kind === 'staff' && actor.roles.includes('township-clerk'));
}
