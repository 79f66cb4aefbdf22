import type { Actor } from '../../platform/actor.ts';

/** Roles that look after the outbox. They see to whom and whether a message went, never what it said. */
export const outboxRoles = ['system-admin'] as const;

export function mayManageOutbox(actor: Actor): boolean {
  return actor.kind === 'staff' && outboxRoles.some((role) => actor.roles.includes(role));
}

/** Whose in-site messages somebody reads: those to the account and, for workers, to the person behind it. */
export function recipientIdsOf(actor: Actor): string[] {
  return actor.personId === undefined ? [actor.id] : [actor.id, actor.personId];
}
