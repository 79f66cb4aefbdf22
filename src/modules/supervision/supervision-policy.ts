import type { Actor } from '../../platform/actor.ts';
import type { Letter } from './letters/letter.ts';
import { inHand, type LetterAct } from './letters/letter-lifecycle.ts';

/** Staff who work on supervision; leader and chair sign and read. */
export const supervisionStaff = ['rights-clerk', 'rights-head'] as const;
export const supervisionReaders = [...supervisionStaff, 'leader', 'chair'] as const;
/** Contacts who get letters and answer for their own organisation: firms, and the competent bodies. */
export const recipientRoles = ['employer-contact', 'liaison'] as const;

/** Whose letters an actor may see; list queries take it as a WHERE. */
export type LetterScope =
  | { readonly kind: 'region' }
  | { readonly kind: 'recipient'; readonly recipientId: string }
  | { readonly kind: 'nothing' };

export function letterScope(actor: Actor): LetterScope {
  if (actor.kind === 'system') return { kind: 'region' };
  if (actor.kind !== 'staff') return { kind: 'nothing' };
  if (holds(actor, supervisionReaders)) return { kind: 'region' };
  if (holds(actor, recipientRoles) && actor.organisationId !== undefined)
    return { kind: 'recipient', recipientId: actor.organisationId };
  return { kind: 'nothing' };
}

type Seen = Pick<Letter, 'region' | 'status' | 'recipient' | 'offeredAt'>;

/** A recipient sees a letter from the moment it is offered or served, never a draft. */
export function maySee(actor: Actor, letter: Seen): boolean {
  const scope = letterScope(actor);
  switch (scope.kind) {
    case 'region':
      return letter.region === actor.region;
    case 'recipient':
      return (
        letter.region === actor.region && letter.recipient.id === scope.recipientId && isDelivered(letter)
      );
    case 'nothing':
      return false;
  }
}

/** In the recipient's hands, or laid out for them to sign for. */
function isDelivered(letter: Pick<Letter, 'status' | 'offeredAt'>): boolean {
  return inHand.includes(letter.status) || (letter.status === 'issued' && letter.offeredAt !== undefined);
}

const clerkActs: readonly LetterAct[] = [
  'edit',
  'submit',
  'issue',
  'withdraw',
  'offer',
  'serve',
  'record-answer',
  'answer-delay',
  'plan-recheck',
  'record-recheck',
  'extend-rectifying',
  'close',
  'escalate',
  'add-paper',
];
const signerActs: readonly LetterAct[] = ['sign', 'issue', 'return'];

const actsByRole: Readonly<Record<string, readonly LetterAct[]>> = {
  'rights-clerk': clerkActs,
  'rights-head': [...clerkActs, ...signerActs],
  leader: signerActs,
  chair: signerActs,
};

/** What the recipient may do to the own letter. `serve`: signs for a letter that was offered online. */
const recipientActs: readonly LetterAct[] = ['serve', 'save-answer', 'answer', 'report-done', 'ask-delay'];

/** The one answer to "may this actor do this to this letter?" (the station is the life-cycle's business). */
export function may(actor: Actor, act: LetterAct, letter: Seen): boolean {
  if (!maySee(actor, letter)) return false;
  if (actor.kind === 'system') return true;
  if (letterScope(actor).kind === 'recipient') return recipientActs.includes(act);
  return actor.roles.some((role) => actsByRole[role]?.includes(act) === true);
}

/** Who keeps the plan, draws and drafts letters. */
export function mayKeep(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'staff' && holds(actor, supervisionStaff));
}

function holds(actor: Actor, roles: readonly string[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}
