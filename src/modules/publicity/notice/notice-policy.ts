import type { Actor } from '../../../platform/actor.ts';
import { type PublicityKind, publicityKinds } from '../publicity-kind.ts';

/** The department behind each kind: it answers objections and may take a notice down. */
const departments: Readonly<Record<PublicityKind, readonly string[]>> = {
  hardship: ['care-clerk', 'care-head'],
  honours: ['culture-clerk'],
  competitions: ['talent-clerk'],
  training: ['talent-clerk'],
  'benefits-draw': ['care-clerk', 'care-head'],
  general: ['culture-clerk'],
};

export const departmentRoles = [...new Set(Object.values(departments).flat())];
export const readerRoles = [...departmentRoles, 'leader', 'chair'];
/** Who writes notices that no other module publishes. */
export const writerRoles = departments.general;

export type PublicityAct = 'read' | 'publish' | 'withdraw' | 'record-objection' | 'read-objection' | 'answer';

/**
 * May this actor do this to a notice of this kind? Owners of other modules ask their own policy before they publish;
 * here any member of staff and the system may, because what comes out is masked whoever sends it.
 */
export function may(actor: Actor, act: PublicityAct, kind: PublicityKind): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'staff') return false;
  if (act === 'publish') return kind !== 'general' || holds(actor, departments.general);
  if (act === 'read') return holds(actor, readerRoles);
  return holds(actor, departments[kind]);
}

/** Kinds whose objections this actor reads and answers; today's list takes it as its WHERE. */
export function answeredKinds(actor: Actor): PublicityKind[] {
  return publicityKinds.filter((kind) => may(actor, 'answer', kind));
}

function holds(actor: Actor, roles: readonly string[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}
