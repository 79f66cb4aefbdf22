import type { Actor } from '../../platform/actor.ts';
import type { Programme } from './programmes/programme.ts';
import type { ProgrammeAct } from './programmes/programme-lifecycle.ts';

/** Who prepares programmes and milestones, and who approves them. */
export const keeperRoles = ['care-clerk', 'care-head'] as const;
export const approverRoles = ['care-head', 'leader', 'chair'] as const;
export const readerRoles = ['care-clerk', 'care-head', 'leader', 'chair'] as const;

const actsByRole: Readonly<Record<string, readonly ProgrammeAct[]>> = {
  'care-clerk': ['edit', 'announce', 'settle'],
  'care-head': ['edit', 'approve', 'return', 'announce', 'settle', 'cancel'],
  leader: ['approve', 'return', 'cancel'],
  chair: ['approve', 'return', 'cancel'],
};

/** The one answer to "may this actor do this to this programme?"; nobody approves what he wrote himself. */
export function may(actor: Actor, act: ProgrammeAct, programme: Pick<Programme, 'createdBy'>): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'staff') return false;
  if (act === 'approve' && actor.id === programme.createdBy) return false;
  return actor.roles.some((role) => actsByRole[role]?.includes(act) === true);
}

export function mayKeep(actor: Actor): boolean {
  return actor.kind === 'system' || hasRole(actor, keeperRoles);
}

export function mayApprove(actor: Actor): boolean {
  return actor.kind === 'system' || hasRole(actor, approverRoles);
}

/** A till takes codes of its own organisation's programmes only. */
export function tillOf(actor: Actor): string | undefined {
  return hasRole(actor, ['provider']) ? actor.organisationId : undefined;
}

function hasRole(actor: Actor, roles: readonly string[]): boolean {
  return actor.kind === 'staff' && roles.some((role) => actor.roles.includes(role));
}
