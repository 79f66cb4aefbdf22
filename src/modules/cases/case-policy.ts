import type { Actor } from '../../platform/actor.ts';
import type { RightsCase } from './case.ts';
import { type CaseAct, caseActs } from './case-lifecycle.ts';

/** What a policy must know of a case besides its row. */
export interface CaseParties {
  /** Files of the claimants who have not withdrawn, and of the worker who filed. */
  readonly personIds: readonly string[];
  /** The body that now holds the case after a transfer. */
  readonly receiverId: string | undefined;
  /** Staff who withdrew from the case or were told to (回避): they no longer read it. */
  readonly recusedIds: readonly string[];
}

/** Whose rows an actor may see; the register, the API and the exports turn it into a WHERE. */
export type CaseScope =
  /** Without the cases from which this member of staff has withdrawn. */
  | { readonly kind: 'region'; readonly exceptStaffId?: string }
  | { readonly kind: 'union'; readonly unionId: string; readonly exceptStaffId?: string }
  | { readonly kind: 'receiver'; readonly receiverId: string }
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'nothing' };

/** Staff roles that work on rights cases. Hardship, talent and admin roles stand behind the purpose wall. */
export const caseStaff = ['rights-clerk', 'rights-head', 'township-clerk'] as const;
export const caseReaders = [...caseStaff, 'leader', 'chair'] as const;
/** They see every case of the county. */
const countyReaders = ['rights-clerk', 'rights-head', 'leader', 'chair'] as const;

const actsByRole: Readonly<Record<string, readonly CaseAct[]>> = {
  'rights-clerk': caseActs,
  'rights-head': caseActs,
  'township-clerk': caseActs.filter((act) => act !== 'reopen' && act !== 'order-payment'),
  leader: ['add-note'],
  chair: ['add-note'],
  liaison: ['accept-transfer', 'return-transfer', 'record-inspection', 'add-note', 'add-paper'],
};

/** Decisions that only the head takes. */
const headActs: readonly CaseAct[] = ['keep-closed'];

const workerActs: readonly CaseAct[] = [
  'resubmit',
  'confirm-receipt',
  'object-receipt',
  'withdraw-claimant',
  'elect-representatives',
  'add-paper',
  'review',
];

/** Which rows an actor may see at all. An employer never sees what a complainant handed in (信访条例 §30). */
export function caseScope(actor: Actor): CaseScope {
  if (actor.kind === 'system') return { kind: 'region' };
  if (actor.kind === 'token')
    return actor.scopes.includes('cases:read') ? scopeOfToken(actor) : { kind: 'nothing' };
  if (actor.kind === 'worker')
    return actor.personId ? { kind: 'person', personId: actor.personId } : { kind: 'nothing' };
  if (actor.kind !== 'staff') return { kind: 'nothing' };
  const { roles, organisationId } = actor;
  if (countyReaders.some((role) => roles.includes(role))) return { kind: 'region', exceptStaffId: actor.id };
  if (organisationId === undefined) return { kind: 'nothing' };
  if (roles.includes('township-clerk'))
    return { kind: 'union', unionId: organisationId, exceptStaffId: actor.id };
  return roles.includes('liaison') ? { kind: 'receiver', receiverId: organisationId } : { kind: 'nothing' };
}

function scopeOfToken(actor: Actor): CaseScope {
  return actor.organisationId === undefined
    ? { kind: 'region' }
    : { kind: 'union', unionId: actor.organisationId };
}

/** True where the case lies in the actor's scope: the same rule as the WHERE of the register. */
export function maySee(actor: Actor, rightsCase: RightsCase, parties: CaseParties): boolean {
  if (actor.kind === 'staff' && parties.recusedIds.includes(actor.id)) return false;
  const scope = caseScope(actor);
  switch (scope.kind) {
    case 'region':
      return rightsCase.region === actor.region;
    case 'union':
      return rightsCase.region === actor.region && rightsCase.unionId === scope.unionId;
    case 'receiver':
      return rightsCase.region === actor.region && parties.receiverId === scope.receiverId;
    case 'person':
      return parties.personIds.includes(scope.personId);
    case 'nothing':
      return false;
  }
}

/** The one answer to "may this actor do this to this case?" (the station is the life-cycle's business). */
export function may(
  actor: Actor,
  act: CaseAct,
  of: { rightsCase: RightsCase; parties: CaseParties },
): boolean {
  if (!maySee(actor, of.rightsCase, of.parties)) return false;
  if (actor.kind === 'system') return true;
  if (actor.kind === 'worker') return workerActs.includes(act);
  if (headActs.includes(act)) return actor.kind === 'staff' && actor.roles.includes('rights-head');
  if (act === 'recuse' && !mayRecuse(actor, of.rightsCase)) return false;
  return actor.kind === 'staff' && actor.roles.some((role) => actsByRole[role]?.includes(act) === true);
}

/** One declares it for oneself; somebody else is told by the head (信访工作条例 §28). */
function mayRecuse(actor: Actor, rightsCase: RightsCase): boolean {
  return rightsCase.handler?.id === actor.id || actor.roles.includes('rights-head');
}

/** Who may bring a case in: workers with a file, and staff who work on rights cases, at the counter. */
export function mayFile(actor: Actor): boolean {
  if (actor.kind === 'worker') return actor.personId !== undefined;
  return actor.kind === 'staff' && caseStaff.some((role) => actor.roles.includes(role));
}
