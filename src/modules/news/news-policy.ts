import type { Actor } from '../../platform/actor.ts';

/** 宣教文体部 keeps sources, articles, digests and answers takedown notices. */
export const keeperRoles = ['culture-clerk'] as const;

/** The press digest is read by everybody at the county union. */
export const viewerRoles = [
  'culture-clerk',
  'rights-clerk',
  'rights-head',
  'care-clerk',
  'care-head',
  'talent-clerk',
  'leader',
  'chair',
] as const;

function holds(actor: Actor, roles: readonly string[]): boolean {
  return actor.kind === 'staff' && roles.some((role) => actor.roles.includes(role));
}

/** Sources, captures, categories, digests, links of claims, takedowns. */
export function mayKeepNews(actor: Actor): boolean {
  return actor.kind === 'system' || holds(actor, keeperRoles);
}

/** Reading the register, articles, snapshots and checks. */
export function mayViewNews(actor: Actor): boolean {
  return actor.kind === 'system' || holds(actor, viewerRoles);
}
