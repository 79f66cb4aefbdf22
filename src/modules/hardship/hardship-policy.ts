import type { Actor } from '../../platform/actor.ts';
import { type FileAct, fileActs } from './file/file-lifecycle.ts';
import type { HardshipFile } from './file/hardship-file.ts';

/** Roles on this side of the purpose wall. Rights, talent and culture staff see nothing of a family's need. */
export const careStaff = ['care-clerk', 'care-head', 'township-clerk'] as const;
export const hardshipReaders = [...careStaff, 'leader', 'chair'] as const;
/** They see every family of the county. */
export const countyReaders = ['care-clerk', 'care-head', 'leader', 'chair'] as const;

/** Whose files an actor may see; registers, searches and exports turn it into a WHERE. */
export type FileScope =
  | { readonly kind: 'region' }
  | { readonly kind: 'union'; readonly unionId: string }
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'nothing' };

const atTownship: readonly FileAct[] = [
  'fill-in',
  'submit',
  'resubmit',
  'accept',
  'return',
  'record-visit',
  'authorise',
  'withdraw',
  'add-paper',
  'add-note',
  'reveal',
];
const atDesk = fileActs.filter((act) => act !== 'sign');

const actsByRole: Readonly<Record<string, readonly FileAct[]>> = {
  'care-clerk': atDesk,
  'care-head': [...atDesk, 'sign'],
  'township-clerk': atTownship,
  leader: ['sign', 'send-back', 'add-note'],
  chair: ['sign', 'send-back', 'add-note'],
};

const workerActs: readonly FileAct[] = ['fill-in', 'submit', 'resubmit', 'withdraw', 'add-paper'];

export function fileScope(actor: Actor): FileScope {
  if (actor.kind === 'system') return { kind: 'region' };
  if (actor.kind === 'worker')
    return actor.personId ? { kind: 'person', personId: actor.personId } : { kind: 'nothing' };
  if (actor.kind !== 'staff') return { kind: 'nothing' };
  if (countyReaders.some((role) => actor.roles.includes(role))) return { kind: 'region' };
  return actor.roles.includes('township-clerk') && actor.organisationId
    ? { kind: 'union', unionId: actor.organisationId }
    : { kind: 'nothing' };
}

type Place = Pick<HardshipFile, 'region' | 'unionId' | 'applicantPersonId' | 'status' | 'channel' | 'number'>;

/** What a family has begun in the portal and not handed in is its own business. */
function isOwnDraft(file: Pick<HardshipFile, 'status' | 'channel' | 'number'>): boolean {
  return file.channel === 'portal' && file.number === undefined;
}

/** The same rule for one file. */
export function maySeeFile(actor: Actor, file: Place): boolean {
  if (file.region !== actor.region) return false;
  const scope = fileScope(actor);
  if (actor.kind === 'staff' && isOwnDraft(file)) return false;
  switch (scope.kind) {
    case 'region':
      return true;
    case 'union':
      return file.unionId === scope.unionId;
    case 'person':
      return file.applicantPersonId === scope.personId;
    case 'nothing':
      return false;
  }
}

/** The one answer to "may this actor do this to this file?" (the station is the life-cycle's business). */
export function may(actor: Actor, act: FileAct, file: Place): boolean {
  if (!maySeeFile(actor, file)) return false;
  if (actor.kind === 'system') return true;
  if (actor.kind === 'worker') return workerActs.includes(act);
  return actor.roles.some((role) => actsByRole[role]?.includes(act) === true);
}

/** Who may begin an application: a worker with a file, or staff who type it in for one. */
export function mayOpenFile(actor: Actor): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'worker') return actor.personId !== undefined;
  return actor.kind === 'staff' && careStaff.some((role) => actor.roles.includes(role));
}
