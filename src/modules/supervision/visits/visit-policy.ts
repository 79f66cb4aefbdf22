import type { Actor } from '../../../platform/actor.ts';
import { supervisionReaders, supervisionStaff } from '../supervision-policy.ts';
import type { Visit } from './visit.ts';
import type { VisitAct } from './visit-lifecycle.ts';

/** Whose visits an actor may see; list queries take it as a WHERE. */
export type VisitScope = 'region' | 'nothing';

export function visitScope(actor: Actor): VisitScope {
  if (actor.kind === 'system') return 'region';
  const reads = supervisionReaders.some((role) => actor.roles.includes(role));
  return actor.kind === 'staff' && reads ? 'region' : 'nothing';
}

export function maySeeVisit(actor: Actor, visit: Pick<Visit, 'region'>): boolean {
  return visitScope(actor) === 'region' && visit.region === actor.region;
}

/** The one answer to "may this actor do this to this visit?" (the station is the life-cycle's business). */
export function mayOnVisit(actor: Actor, act: VisitAct, visit: Pick<Visit, 'region'>): boolean {
  if (!maySeeVisit(actor, visit)) return false;
  if (actor.kind === 'system') return true;
  if (act === 'reopen') return actor.roles.includes('rights-head');
  return supervisionStaff.some((role) => actor.roles.includes(role));
}

/** Names and words of sampled workers: who works on the visit, not who only reads it. */
export function mayReadSamples(actor: Actor, visit: Pick<Visit, 'region'>): boolean {
  return mayOnVisit(actor, 'record', visit);
}

/** Who may plan a visit. */
export function mayPlanVisit(actor: Actor): boolean {
  if (actor.kind === 'system') return true;
  return actor.kind === 'staff' && supervisionStaff.some((role) => actor.roles.includes(role));
}
